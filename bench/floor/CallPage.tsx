import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { callQuery } from './calls.ts';

export function CallPage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery(callQuery(id));
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  const call = data.data;
  return (
    <main>
      <Link to="/calls">Calls</Link>
      <h1>{call.caller_name ?? 'Unknown caller'}</h1>
      <p>{call.summary}</p>
      <ol>
        {call.messages?.map((message, index) => (
          // A conversation never changes its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {message.role}: {message.content}
          </li>
        ))}
      </ol>
    </main>
  );
}

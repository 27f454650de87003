import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router-dom';
import { CallPage } from './CallPage.tsx';
import { CallsPage } from './CallsPage.tsx';
import './floor.css';

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
const router = createBrowserRouter([
  { path: '/', element: <Navigate to="/calls" replace /> },
  { path: '/calls', element: <CallsPage /> },
  { path: '/calls/:id', element: <CallPage /> },
]);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );

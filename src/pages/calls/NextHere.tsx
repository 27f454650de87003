import { useLocation, useNavigate } from 'react-router-dom';
import { movePlace } from '@/components/table/memory';
import { paths } from '@/lib/paths';
import { NextButton } from '@/player/PlayerExtras';
import { useNextUnheard, usePlayer } from '@/player/PlayerProvider';

/** While a call is heard on its own page: plays the next unheard one, and goes along. As with the steps, Back leads to the list. */
export function NextHere({ id }: { id: string }) {
  const player = usePlayer();
  const navigate = useNavigate();
  const state = useLocation().state as { list?: string } | null;
  const next = useNextUnheard(id);
  // Nothing shall move when a call of a list begins to play: its place is kept.
  if (!next) return state?.list ? <span className="size-control" /> : null;
  const go = () => {
    player.goOn(next);
    const list = state?.list;
    if (list?.split('?')[0] === paths.calls()) movePlace(list, next.id);
    void navigate(paths.call(next.id), { replace: true, state });
  };
  return <NextButton next={next} onClick={go} />;
}

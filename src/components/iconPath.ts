import type { IconNode } from 'lucide';

type Attributes = IconNode[number][1];

/** `a` of a circle's half, from one side to the other; twice makes it round. */
const half = (radius: number, across: number): string => `a${radius} ${radius} 0 1 0 ${across} 0`;

function rectangle(at: (name: string) => number): string {
  const [width, height, radius] = [at('width'), at('height'), at('rx')];
  const corner = (x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x * radius} ${y * radius}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${at('x') + radius} ${at('y')}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
}

function outline(tag: string, attributes: Attributes): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      // A path may begin with a step instead of a place: it is taken from the origin.
      return `M0 0${attributes.d}`;
    case 'circle':
      return `M${at('cx') - at('r')} ${at('cy')}${half(at('r'), 2 * at('r'))}${half(at('r'), -2 * at('r'))}z`;
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'rect':
      return rectangle(at);
    default:
      throw new Error(`a sign with <${tag}> can't be drawn as one path: teach iconPath.ts to`);
  }
}

/** All lines of a sign as the `d` of a single SVG path, so that it is one element instead of up to ten. */
export const iconPath = (sign: IconNode): string => sign.map(([tag, attributes]) => outline(tag, attributes)).join('');

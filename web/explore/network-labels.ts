/** Of letters of 12 px: width of one on the average, and height of a line, in px. */
const LETTER = 6.4;
const LINE = 13;
const GAP = 4;
const LONGEST = 22;

interface Circle {
  x: number;
  y: number;
  radius: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function labelOf(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

export interface Placed {
  /** The base line. */
  base: number;
  /** Wherever it stood, it would cover another circle or a label that comes earlier in the list. */
  isCrowded: boolean;
}

/** Where each label stands: centred above its circle, or below it where there is no room above. */
export function placeLabels(circles: readonly Circle[], labels: readonly string[]): Placed[] {
  const taken = circles.map(circleBox);
  return circles.map((circle, at) => {
    const { x, y, radius } = circle;
    const own = taken[at]!;
    const above = y - radius - GAP;
    for (const base of [above, y + radius + LINE]) {
      const box = labelBox(x, base, labels[at]!);
      if (taken.some(other => other !== own && overlap(box, other))) continue;
      taken.push(box);
      return { base, isCrowded: false };
    }
    return { base: above, isCrowded: true };
  });
}

/** What a label covers. */
export function labelBox(x: number, base: number, label: string): Box {
  const half = (label.length * LETTER) / 2;
  return { left: x - half, top: base - LINE + GAP / 2, right: x + half, bottom: base + GAP / 2 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function circleBox({ x, y, radius }: Circle): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

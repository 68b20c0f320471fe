/** Who does what to whom: boxes, and arrows between them. */
export interface FlowFigure {
  readonly kind: 'flow';
  readonly nodes: readonly FlowNode[];
  readonly arrows: readonly FlowArrow[];
  readonly groups: readonly FlowGroup[];
  readonly direction: 'right' | 'down' | 'auto'; // auto: by the room
}

/** A party, or a thing, in a box. */
export interface FlowNode {
  readonly name: string;
  readonly note: string; // "" when there is none
  readonly role: 'subject' | 'second' | 'other';
}

/** What one does to another; both are numbers in the list of nodes, from 0. */
export interface FlowArrow {
  readonly from: number;
  readonly to: number;
  readonly text: string; // "" when there is none
}

/** Nodes that belong together, each in one group at the most. */
export interface FlowGroup {
  readonly name: string;
  readonly nodes: readonly number[];
}

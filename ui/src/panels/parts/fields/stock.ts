/** What can be chosen from: known things in groups, found by typing, and perhaps new ones. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** More about it, in the second line. */
  readonly hint?: string;
  readonly icon?: string;
  readonly color?: string;
}

export interface Group {
  /** Its heading; none if empty. */
  readonly label: string;
  readonly options: readonly Option[];
}

export interface Stock {
  find(id: string): Option | undefined;
  /** All there is to choose from; asked when the list opens. */
  groups(): readonly Group[] | Promise<readonly Group[]>;
  /** Makes something of this name and chooses it; absent where nothing can be made. */
  create?(name: string): Promise<string | null>;
  /** Does what choosing one of them takes, for those that are not things yet; whether it is one of those. */
  take?(option: Option): boolean;
  /** Goes to one of them. */
  open?(id: string): void;
}

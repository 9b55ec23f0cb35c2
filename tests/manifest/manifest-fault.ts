/** One thing that Office would refuse or show wrongly, with the place in the manifest. */
export interface ManifestFault {
  readonly place: string;
  readonly problem: string;
}

/** A place on earth, in degrees. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** So much of the map at most lies between the outermost places; the rest is for their names and for what is around. */
const Filled = 0.74;
/** Pixels a radian: never closer, for the outlines are coarse; and round a single place, which no other helps to find. */
const Closest = 1400;
const Alone = 500;
/** Mercator's map has no poles. */
const MostNorth = 85;

/**
 * Mercator's map, cut where it shows all places at once, nearest to each other: the widest gap between their longitudes is its edge,
 * so that places on both sides of the antimeridian stand together. The server draws by the same rule (Pages/Maps/MapView.cs).
 */
export class MapView {
  /** The westernmost longitude of the places; others are counted eastwards from here. */
  private readonly west: number;
  private readonly scale: number;
  private readonly left: number;
  private readonly top: number;

  constructor(
    places: readonly Place[],
    readonly size: MapSize,
  ) {
    this.west = westOf(places.map(({ longitude }) => longitude));
    const xs = places.map(({ longitude }) => radians(this.eastward(longitude)));
    const ys = places.map(({ latitude }) => north(latitude));
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = Math.min((size.width * Filled) / (x1 - x0), (size.height * Filled) / (y1 - y0));
    this.scale = x0 === x1 && y0 === y1 ? Alone : Math.min(room, Closest);
    this.left = size.width / 2 - (this.scale * (x0 + x1)) / 2;
    this.top = size.height / 2 + (this.scale * (y0 + y1)) / 2;
  }

  /** Where a place stands. */
  at({ longitude, latitude }: Place): [x: number, y: number] {
    return this.point(this.eastward(longitude), latitude);
  }

  /** Where a point stands whose longitude is taken as it is. */
  point(longitude: number, latitude: number): [x: number, y: number] {
    return [this.left + this.scale * radians(longitude), this.top - this.scale * north(latitude)];
  }

  private eastward(longitude: number): number {
    return longitude < this.west ? longitude + 360 : longitude;
  }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function north(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + radians(Math.max(-MostNorth, Math.min(MostNorth, latitude))) / 2));
}

function westOf(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let west = sorted[0] ?? 0;
  let widest = west + 360 - (sorted.at(-1) ?? 0);
  sorted.forEach((longitude, i) => {
    const gap = longitude - (sorted[i - 1] ?? longitude);
    if (gap > widest) [west, widest] = [longitude, gap];
  });
  return west;
}

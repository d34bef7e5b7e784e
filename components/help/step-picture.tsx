import type { ShownPicture } from "@/lib/help/pictures-of";
import { Highlight } from "./highlight";

type StepPictureProps = { picture: ShownPicture; alternative: string };

/** A step's picture, fetched when it comes in sight, with the zone it speaks of ringed. */
export function StepPicture({ picture, alternative }: StepPictureProps) {
  return (
    <div className="relative">
      <PictureFiles
        picture={picture}
        alternative={alternative}
        className="block h-auto w-full"
        loading="lazy"
      />
      <Highlight shape={picture.phone} className="absolute inset-0 size-full sm:hidden" />
      <Highlight shape={picture.desktop} className="absolute inset-0 hidden size-full sm:block" />
    </div>
  );
}

type PictureFilesProps = StepPictureProps & {
  className: string;
  loading: "lazy" | "eager";
  onLoad?: () => void;
  onError?: () => void;
};

/** The files of a picture: the browser takes the one for its screen, its theme and what it can read. */
export function PictureFiles({ picture, alternative, ...image }: PictureFilesProps) {
  const { sources, fallback, phone } = picture;
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} />
      ))}
      <img {...image} src={fallback} alt={alternative} width={phone.width} height={phone.height} />
    </picture>
  );
}

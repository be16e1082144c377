/** The longer side of a photo, in pixels: enough to read a page of paper, a tenth of what a camera makes. */
const LONGER_SIDE = 1600;
const QUALITY = 0.82;

/**
 * A photo as it is kept and sent: small enough for a weak network, upright, and without what the camera wrote into it,
 * such as where it was taken.
 *
 * @throws DOMException if the file is no picture that this browser can read
 */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGER_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new DOMException('no picture', 'EncodingError'))),
      'image/jpeg',
      QUALITY,
    );
  });
}

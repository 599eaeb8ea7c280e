/** Why there is no camera: not allowed, none there, used by another program, not to be had in this browser. */
export type CameraFault = 'refused' | 'none' | 'busy' | 'unable';

const faults: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The widest picture that is asked for and read, in pixels. */
export const widest = 1280;

/**
 * Opens a camera; the browser asks for leave.
 * @param device which; without it the one that looks away from the screen, where there is one
 */
export async function openCamera(device?: string): Promise<MediaStream | CameraFault> {
  // `mediaDevices` is missing where the page has no secure address.
  if (!('mediaDevices' in navigator)) return 'unable';
  const which = device === undefined ? { facingMode: 'environment' } : { deviceId: { exact: device } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { ...which, width: { ideal: widest } }, audio: false });
  } catch (error) {
    return (error instanceof DOMException ? faults[error.name] : undefined) ?? 'unable';
  }
}

/** The camera after the one that a stream comes from; undefined when there is only one. */
export async function nextCamera(stream: MediaStream): Promise<string | undefined> {
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
  if (cameras.length < 2) return undefined;
  const current = stream.getVideoTracks()[0]?.getSettings().deviceId;
  const at = cameras.findIndex(({ deviceId }) => deviceId === current);
  return cameras[(at + 1) % cameras.length]?.deviceId;
}

/** Switches a camera off. */
export const closeCamera = (stream: MediaStream | undefined): void =>
  stream?.getTracks().forEach((track) => track.stop());

/**
 * The picture that a video shows now.
 * @param canvas to draw on; it gets the picture's size
 * @returns undefined while there is none
 */
export function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined;
  const scale = Math.min(1, widest / videoWidth);
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}

/** Hertz, of two short tones that rise. */
const TONES = [660, 880];
const TONE_S = 0.18;

let audio: AudioContext | undefined;

/** Two short tones. A browser lets a page make a sound only after somebody has touched it; before that it is silent. */
export function ring(): void {
  audio ??= new AudioContext();
  const context = audio;
  TONES.forEach((tone, index) => {
    const start = context.currentTime + index * TONE_S;
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = tone;
    volume.gain.setValueAtTime(0.2, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + TONE_S);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + TONE_S);
  });
}

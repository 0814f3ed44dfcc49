/**
 * Asks an address again and again and prints how long each answer took, in milliseconds, until its standard input ends. A process of its own: one
 * that makes a load has no time to look at the clock.
 */
const [, , address] = process.argv;
const EVERY = 20;
let isOver = false;
process.stdin.on('end', () => {
  isOver = true;
});
process.stdin.resume();
while (!isOver) {
  const began = performance.now();
  await (await fetch(address!)).text();
  console.log(performance.now() - began);
  await new Promise(resolve => setTimeout(resolve, EVERY));
}

const least = [20, 19];

/** Ends with a clear message on a Node too old to run the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  console.error(
    `需要 Node.js ${least.join(".")} 或更新版本，现在是 ${process.versions.node}。请到 https://nodejs.org 安装。\n` +
      `Node.js ${least.join(".")} or later is needed; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

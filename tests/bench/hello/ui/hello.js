/** Marks the second animation frame, as the terminal's page does. */
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')));

export function electronChecklist(): string;

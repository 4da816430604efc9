namespace SymLinkAnalyzers.Native;

/// <summary>One named bit of a function's flags.</summary>
internal sealed record NativeFlag(string Name, uint Value, FlagMeaning Meaning);

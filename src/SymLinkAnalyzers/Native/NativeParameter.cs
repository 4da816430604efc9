namespace SymLinkAnalyzers.Native;

/// <summary>One parameter of a native function.</summary>
internal sealed record NativeParameter(string Name, NativeType Type, ParameterRole Role);

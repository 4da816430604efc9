namespace SymLinkAnalyzers.Native;

/// <summary>One parameter of a native function.</summary>
/// <param name="Role">Null for a parameter that no rule asks about.</param>
internal sealed record NativeParameter(string Name, NativeType Type, ParameterRole? Role = null);

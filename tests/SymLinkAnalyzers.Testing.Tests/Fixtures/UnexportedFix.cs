namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>No editor finds it.</summary>
public sealed class UnexportedFix : TypeFix;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>What shall be different in an import. What is null or false stays as it is.</summary>
internal sealed record DeclarationChange
{
    public string? Module { get; init; }

    public string? EntryPoint { get; init; }

    /// <summary>All strings become UTF-16, and the spelling of the entry point exact.</summary>
    public bool MakesUnicode { get; init; }

    public bool SetsLastError { get; init; }

    /// <summary>The calling convention becomes the platform's own.</summary>
    public bool DropsCallingConvention { get; init; }

    public bool DropsPreserveSig { get; init; }

    public ReturnChange? Return { get; init; }

    /// <summary>New types, by the parameters' positions.</summary>
    public ImmutableDictionary<int, ITypeSymbol> ParameterTypes { get; init; } = ImmutableDictionary<int, ITypeSymbol>.Empty;
}

using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>The helper library, as code under test refers to it.</summary>
internal static class SymLinksReference
{
    public static MetadataReference Newest { get; } = MetadataReference.CreateFromFile(typeof(SymLinks.SymLink).Assembly.Location);

    /// <summary>For .NET Framework and .NET Standard.</summary>
    public static MetadataReference Old { get; } = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "SymLinks.dll"));
}

using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.Testing.Tests.Fixtures;

/// <summary>Throws.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(
            context.CompilationProvider,
            (_, _) => throw new InvalidOperationException("The generator is broken."));
}

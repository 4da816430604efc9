using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.VisualBasic.Testing;

/// <summary>Visual Basic of the oldest Roslyn is not to be had as a package: whoever asks for it is skipped.</summary>
internal abstract class VisualBasicSupport : LanguageSupport
{
    public static VisualBasicSupport Instance => throw new NotOnThisRoslynException("Visual Basic runs on the newest Roslyn alone.");

    public abstract ParseOptions ParseOptionsOf(LanguageVersion version);
}

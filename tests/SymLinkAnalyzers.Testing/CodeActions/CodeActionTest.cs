using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Verifies analyzers together with the code actions of a fix or a refactoring.</summary>
public abstract class CodeActionTest : AnalyzerTest
{
    /// <summary>Which of the offered actions is applied; the first by default.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action that is applied. Given with <see cref="CodeActionIndex"/>, both must name the same action.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A further check of the chosen action.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    private protected CodeActionSelection CreateSelection() => new(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier);
}

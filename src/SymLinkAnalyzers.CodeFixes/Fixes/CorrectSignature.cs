using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Declarations;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

/// <summary>Makes the flags four bytes wide, and takes PreserveSig away. A wrong number of parameters is for the author to mend.</summary>
internal sealed class CorrectSignature : DeclarationFix
{
    public override string EquivalenceKey => nameof(CorrectSignature);

    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Correct the signature";

    protected override async Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context)
    {
        DeclarationChange change = await FlagsTypeChange.PlanAsync(declaration, context).ConfigureAwait(false);
        bool isAboutPreserveSig = declaration.ImportAttribute?.ApplicationSyntaxReference is { } import && context.Diagnostic.Location.SourceSpan == import.Span;
        bool isAboutFlags = declaration.Method.Parameters.Any(parameter =>
            change.ParameterTypes.ContainsKey(parameter.Ordinal) && parameter.Locations.Contains(context.Diagnostic.Location));
        return isAboutPreserveSig || isAboutFlags ? change with { DropsPreserveSig = !declaration.PreservesSignature } : null;
    }
}

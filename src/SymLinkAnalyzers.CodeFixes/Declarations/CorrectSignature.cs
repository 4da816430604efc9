using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Declarations;

/// <summary>Makes the flags four bytes wide, and takes PreserveSig away. A wrong number of parameters is left to the author.</summary>
internal sealed class CorrectSignature : DeclarationFix
{
    protected override string GetTitle(NativeDeclaration declaration, DeclarationChange change) => "Correct the signature";

    protected override async Task<DeclarationChange?> PlanChangeAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        DeclarationChange change = await FlagsTypeChange.PlanAsync(declaration, context, scope).ConfigureAwait(false);
        bool isAboutPreserveSig = declaration.ImportAttribute?.ApplicationSyntaxReference is { } import && context.Diagnostic.Location.SourceSpan == import.Span;
        bool isAboutFlags = change.NarrowedFlags?.Locations.Contains(context.Diagnostic.Location) == true;
        return isAboutPreserveSig || isAboutFlags ? change with { DropsPreserveSig = !declaration.PreservesSignature } : null;
    }
}

/// <summary>Plans a four-byte type for flags that are too wide.</summary>
internal static class FlagsTypeChange
{
    /// <summary>An empty change where the flags are narrow enough, or where a caller in the file of the place would not compile with the narrower type.</summary>
    public static async Task<DeclarationChange> PlanAsync(NativeDeclaration declaration, FixContext context, SearchScope scope)
    {
        if (declaration.Binding is not null
            || declaration.FindParameter(ParameterRole.Flags) is not { } flags
            || flags.RefKind != RefKind.None
            || flags.Type.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double)
            || (flags.HasExplicitDefaultValue && !await DefaultFitsAsync(flags, context).ConfigureAwait(false))
            || !await AllCallersPassConstantsAsync(declaration.Method, flags, context, SearchScope.File).ConfigureAwait(false))
        {
            return new DeclarationChange();
        }

        return new DeclarationChange
        {
            NarrowedFlags = flags,
            KeepsSignature = scope == SearchScope.Solution && !await AllCallersPassConstantsAsync(declaration.Method, flags, context, scope).ConfigureAwait(false),
        };
    }

    /// <summary>The type that they get.</summary>
    public static SyntaxNode CreateType(SyntaxGenerator generator) => generator.TypeExpression(SpecialType.System_UInt32);

    private static async Task<bool> DefaultFitsAsync(IParameterSymbol flags, FixContext context)
    {
        foreach (SyntaxReference reference in flags.DeclaringSyntaxReferences)
        {
            SyntaxNode parameter = await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
            SemanticModel? model = context.Solution.GetDocument(parameter.SyntaxTree) is { } document ? await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) : null;
            if (!parameter.DescendantNodes().Any(node => model?.GetOperation(node, context.CancellationToken) is IParameterInitializerOperation initializer && IsSmallConstant(initializer.Value)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> AllCallersPassConstantsAsync(IMethodSymbol method, IParameterSymbol flags, FixContext context, SearchScope scope)
    {
        IEnumerable<Mention> mentions = await context.FindMentionsAsync(method, scope).ConfigureAwait(false);
        return mentions.All(mention => Fits(mention, method, flags, context.CancellationToken));
    }

    /// <summary>Whether a mention of the method, most often a call, means the same with the narrower type.</summary>
    private static bool Fits(Mention mention, IMethodSymbol method, IParameterSymbol flags, CancellationToken cancellationToken)
    {
        SyntaxNode node = mention.Name;
        if (node.IsPartOfStructuredTrivia())
        {
            // Documentation may list the types of the parameters behind the name.
            return node.Parent?.ToString() == node.ToString();
        }

        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            switch (mention.Model.GetOperation(ancestor, cancellationToken))
            {
                case INameOfOperation:
                    return true;
                case IInvocationOperation call:
                    return SymbolEqualityComparer.Default.Equals(call.TargetMethod, method)
                        && call.Arguments.Any(argument => argument.Parameter?.Ordinal == flags.Ordinal && IsSmallConstant(argument.Value));
            }
        }

        return false;
    }

    /// <summary>A constant int or uint fits a uint parameter as well; a long constant, though small, does not convert.</summary>
    private static bool IsSmallConstant(IOperation given)
    {
        IOperation value = given is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : given;
        return value.ConstantValue is { HasValue: true, Value: uint or >= 0 };
    }
}

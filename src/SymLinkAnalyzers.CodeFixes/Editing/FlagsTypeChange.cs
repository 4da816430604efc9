using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.CodeFixes.Fixes;
using SymLinkAnalyzers.Declarations;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>Plans a four-byte type for flags that are too wide.</summary>
internal static class FlagsTypeChange
{
    /// <summary>An empty change where the flags are narrow enough, or where a caller would not compile with the narrower type.</summary>
    public static async Task<DeclarationChange> PlanAsync(NativeDeclaration declaration, FixContext context)
    {
        if (declaration.Binding is not null
            || declaration.FindParameter(ParameterRole.Flags) is not { } flags
            || flags.RefKind != RefKind.None
            || flags.Type.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double)
            || !await AllCallersPassConstantsAsync(declaration.Method, flags, context).ConfigureAwait(false))
        {
            return new DeclarationChange();
        }

        return new DeclarationChange
        {
            ParameterTypes = ImmutableDictionary<int, ITypeSymbol>.Empty.Add(flags.Ordinal, context.Compilation.GetSpecialType(SpecialType.System_UInt32)),
        };
    }

    private static async Task<bool> AllCallersPassConstantsAsync(IMethodSymbol method, IParameterSymbol flags, FixContext context)
    {
        if (flags.HasExplicitDefaultValue && !IsSmall(flags.ExplicitDefaultValue))
        {
            return false;
        }

        foreach (ReferencedSymbol symbol in await SymbolFinder.FindReferencesAsync(method, context.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in symbol.Locations)
            {
                if (await FindCallAsync(location, method, context.CancellationToken).ConfigureAwait(false) is not { } call
                    || !call.Arguments.Any(argument => argument.Parameter?.Ordinal == flags.Ordinal && PassesSmallConstant(argument)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static async Task<IInvocationOperation?> FindCallAsync(ReferenceLocation location, IMethodSymbol method, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await location.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SyntaxNode? node = root?.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
        foreach (SyntaxNode ancestor in node?.AncestorsAndSelf() ?? [])
        {
            if (model?.GetOperation(ancestor, cancellationToken) is IInvocationOperation invocation)
            {
                return SymbolEqualityComparer.Default.Equals(invocation.TargetMethod, method) ? invocation : null;
            }
        }

        return null;
    }

    /// <summary>A constant int or uint fits a uint parameter as well; a long constant, though small, does not convert.</summary>
    private static bool PassesSmallConstant(IArgumentOperation argument)
    {
        IOperation value = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
        return value.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32
            && value.ConstantValue is { HasValue: true, Value: { } constant }
            && IsSmall(constant);
    }

    private static bool IsSmall(object? constant) => constant switch
    {
        int number => number >= 0,
        uint => true,
        long number => number is >= 0 and <= uint.MaxValue,
        ulong number => number <= uint.MaxValue,
        _ => false,
    };
}

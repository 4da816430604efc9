using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>The unresolved calls in this file that will bind to the import once it is inserted. They must compile unchanged.</summary>
internal static class WaitingCalls
{
    /// <summary>The number that the flags have to be because such a call passes one; null where they may be an enum.</summary>
    /// <param name="function">What is imported.</param>
    /// <param name="home">The type that the import goes into.</param>
    /// <param name="changed">The call that is changed to suit the import, or null.</param>
    /// <param name="context">The place.</param>
    public static INamedTypeSymbol? FindNumber(NativeFunction function, ImportHome home, UnresolvedCall? changed, FixContext context)
    {
        UnresolvedCall[] waiting = [.. Find(function, context).Where(call => call.Invocation != changed?.Invocation && WillCall(call, home, context))];
        if (waiting.Length == 0)
        {
            return null;
        }

        List<UnresolvedFlags> passed = [.. (changed is null ? waiting : waiting.Append(changed)).Select(call => UnresolvedFlags.Read(call, context)).OfType<UnresolvedFlags>()];
        if (!passed.Exists(flags => IsNumber(flags.Value)))
        {
            return null;
        }

        // A constant fits either.
        bool isUnsigned = Passes(SpecialType.System_UInt32) && !Passes(SpecialType.System_Int32);
        return context.Compilation.GetSpecialType(isUnsigned ? SpecialType.System_UInt32 : SpecialType.System_Int32);

        bool Passes(SpecialType type) => passed.Exists(flags => flags.Value.ConstantValue is not { HasValue: true } && flags.Value.Type?.SpecialType == type);
    }

    private static IEnumerable<UnresolvedCall> Find(NativeFunction function, FixContext context)
    {
        StringComparison comparison = context.Document.Project.Language == LanguageNames.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return context.Root.DescendantTokens()
            .Where(token => string.Equals(token.ValueText, function.Name, comparison))
            .Select(token => UnresolvedCall.Find(context with { Span = token.Span }))
            .OfType<UnresolvedCall>();
    }

    /// <summary>In C#, 0 is a value of every enum.</summary>
    private static bool IsNumber(IOperation flags) =>
        flags.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
        && !(flags.Language == LanguageNames.CSharp && IntegerConstant.Is(flags.ConstantValue is { HasValue: true, Value: var value } ? value : null, 0));

    private static bool WillCall(UnresolvedCall call, ImportHome home, FixContext context)
    {
        if (LanguageSyntax.ReceiverOf(call.Callee) is not null)
        {
            return home.Type is { } named ? SymbolEqualityComparer.Default.Equals(call.ReceiverType, named) : call.ReceiverName == home.Name;
        }

        // Visual Basic looks into all modules.
        if (home.Type is null or { TypeKind: TypeKind.Module })
        {
            return context.Document.Project.Language == LanguageNames.VisualBasic;
        }

        for (ISymbol? outer = context.Model.GetEnclosingSymbol(call.Invocation.SpanStart, context.CancellationToken); outer is not null; outer = outer.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(outer, home.Type))
            {
                return true;
            }
        }

        return false;
    }
}

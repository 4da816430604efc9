using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Interop;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>Tests the result and throws the last Win32 error: <c>if (!…) throw new Win32Exception(Marshal.GetLastWin32Error());</c></summary>
internal sealed class ThrowWin32Exception : Fix
{
    public override FixedApi Api => FixedApi.Declaration;

    public override async Task<FixPlan?> PlanAsync(FixContext context)
    {
        if (context.FindCall() is not { } call
            || ReplaceableCode.FindStatement(call) is not { } unused
            || NativeErrorReads.Find(call).AreOutside(unused.Node)
            || !ThrowingPlace.AllowsThrow(call.Invocation, NamedLink.Of(call), context.Interop.Values.Types)
            || (unused is { Body: null, Node.Language: LanguageNames.VisualBasic } && !StatementPlace.HasLinesOfItsOwn(unused.Node))
            || await context.FindTypeEverywhereAsync("System.ComponentModel.Win32Exception").ConfigureAwait(false) is not { } exception
            || await context.FindTypeEverywhereAsync("System.Runtime.InteropServices.Marshal", ErrorReader(call)).ConfigureAwait(false) is not { } marshal
            || FailureTest(call, context) is not { } failure)
        {
            return null;
        }

        return CallReplacement.Plan(context, "Throw a Win32Exception when the call fails", unused, generator =>
        {
            SyntaxNode lastError = generator.InvocationExpression(ImportedType.CreateMember(marshal, ErrorReader(call), generator));
            SyntaxNode test = generator.IfStatement(
                failure,
                [generator.ThrowStatement(generator.ObjectCreationExpression(ImportedType.Create(exception, generator), lastError))]);

            // An if without braces round it would take over the else of an outer one.
            return unused is { Body: null, Node: StatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) } }
                ? SyntaxFactory.Block((StatementSyntax)test)
                : test;
        });
    }

    /// <summary>The runtime captures no error of a call through a function pointer; the system's own is still there straight after it.</summary>
    private static string ErrorReader(NativeCall call) =>
        call.Declaration.IsErrorForSystem ? LastErrorCall.GetLastSystemError : LastErrorCall.GetLastWin32Error;

    private static SyntaxNode? FailureTest(NativeCall call, FixContext context)
    {
        SyntaxNode expression = call.Invocation.Syntax.WithoutTrivia();
        ITypeSymbol type = call.Invocation.Type!;
        if (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 || type.TypeKind == TypeKind.Enum)
        {
            return context.Generator.ValueEqualsExpression(expression, context.Generator.LiteralExpression(0));
        }

        CommonConversion toBoolean = context.Compilation.ClassifyCommonConversion(type, context.Compilation.GetSpecialType(SpecialType.System_Boolean));
        return toBoolean is { Exists: true, IsImplicit: true } ? context.Generator.LogicalNotExpression(expression) : null;
    }
}

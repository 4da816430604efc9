using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Calls a managed method instead of a function that nobody declares.</summary>
internal abstract class CallManagedApiForName : UnresolvedNameFix
{
    protected sealed override Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context) =>
        call.Function is { HasManagedEquivalent: true } function
        && function.FindFlag(FlagMeaning.Directory) is { } directory
        && call.Find(ParameterRole.LinkPath) is not null
        && call.Find(ParameterRole.TargetPath) is not null
            ? PlanAsync(call, UnresolvedFlags.Read(call, context), directory, context)
            : Task.FromResult<FixPlan?>(null);

    protected abstract Task<FixPlan?> PlanAsync(UnresolvedCall call, UnresolvedFlags? flags, NativeFlag directory, FixContext context);

    protected static SyntaxNode Rewrite(UnresolvedCall call, INamedTypeSymbol type, string method, SyntaxNode? kind, FixContext context) => ManagedRewrite.Create(
        call.Invocation,
        call.Arguments.Select(argument => (argument.Syntax, argument.Parameter.Role)),
        ImportedType.CreateMember(type, method, context.Generator),
        kind is null ? null : ("kind", kind),
        context.Generator);
}

/// <summary>Calls <c>SymLinks.SymLink</c>, also instead of a method that the framework does not have yet.</summary>
internal sealed class CallSymLinkForName : CallManagedApiForName
{
    public override FixedApi Api => FixedApi.SymLink;

    protected override async Task<FixPlan?> PlanAsync(UnresolvedCall call, UnresolvedFlags? flags, NativeFlag directory, FixContext context)
    {
        bool? isDirectory = call.IsDirectoryByReceiver ?? flags?.IsSet(directory.Value);
        if ((isDirectory is null && flags is { IsResolved: false })
            || await context.FindTypeEverywhereAsync(KnownType.SymLink).ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync(KnownType.SymLinkKind).ConfigureAwait(false) is not { } kindType)
        {
            return null;
        }

        string method = ManagedApi.SymLinkMethod(isDirectory);
        SyntaxNode? kind = isDirectory is null && flags is not null ? LinkKindExpression.Create(flags.Value, directory, kindType, context.Generator, call.Function) : null;

        // The framework's method throws and gives the link back, as the library's does.
        if ((call.IsDirectoryByReceiver is null ? call.FindReplaceableCode() : new ReplaceableCode(call.Invocation, IsStatement: false)) is { } unused)
        {
            return CallReplacement.PlanCall(context, $"Call SymLink.{method}", unused, _ => Rewrite(call, type, method, kind, context));
        }

        // Nothing would keep the reason of a failure for whoever asks for it, and Visual Basic would need an out argument.
        if ((isDirectory is null && call.Invocation is not InvocationExpressionSyntax)
            || MemberBody.Of(call.Operation).Descendants().Any(operation => LastErrorRead.Is(operation, context.Interop.Values.Types)))
        {
            return null;
        }

        SyntaxNode tried = Rewrite(call, type, "Try" + method, isDirectory is null ? kind ?? ImportedType.CreateMember(kindType, "Detect", context.Generator) : null, context);
        if (isDirectory is null)
        {
            tried = TryCall.AddOutArguments((InvocationExpressionSyntax)tried, errorLocal: null);
        }

        var use = CallerUse.Read(call.Operation, context.Document.Id);
        return ReplacementPlan.Create(context, $"Call SymLink.Try{method}", use.Place.Node, generator => use.Test is null ? tried : use.CreateTest(tried, generator));
    }
}

/// <summary>Calls <c>File.CreateSymbolicLink</c> or <c>Directory.CreateSymbolicLink</c>.</summary>
internal sealed class CallFrameworkApiForName : CallManagedApiForName
{
    public override FixedApi Api => FixedApi.Framework;

    protected override async Task<FixPlan?> PlanAsync(UnresolvedCall call, UnresolvedFlags? flags, NativeFlag directory, FixContext context)
    {
        if (flags?.IsSet(directory.Value) is not { } isDirectory || call.FindReplaceableCode() is not { } unused)
        {
            return null;
        }

        string typeName = isDirectory ? "Directory" : "File";
        return await context.FindTypeEverywhereAsync("System.IO." + typeName, ManagedApi.FrameworkMethod).ConfigureAwait(false) is { } type
            ? CallReplacement.PlanCall(context, $"Call {typeName}.{ManagedApi.FrameworkMethod}", unused, _ => Rewrite(call, type, ManagedApi.FrameworkMethod, kind: null, context))
            : null;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
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

/// <summary>Calls <c>SymLinks.SymLink</c> instead of a function that nobody declares, or of a method that the framework does not have yet.</summary>
internal sealed class CallSymLinkForName : UnresolvedNameFix
{
    private const string KindParameter = "kind";

    public override string EquivalenceKey => nameof(CallSymLinkForName);

    public override FixedApi Api => FixedApi.SymLink;

    protected override async Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context)
    {
        if (!call.Function.HasManagedEquivalent
            || call.Find(ParameterRole.LinkPath) is null
            || call.Find(ParameterRole.TargetPath) is null
            || await context.FindTypeEverywhereAsync("SymLinks.SymLink").ConfigureAwait(false) is not { } type
            || await context.FindTypeEverywhereAsync("SymLinks.SymLinkKind").ConfigureAwait(false) is not { } kindType)
        {
            return null;
        }

        NativeFlag directory = call.Function.FindFlag(FlagMeaning.Directory)!;
        UnresolvedFlags? flags = UnresolvedFlags.Read(call, context);
        bool? isDirectory = call.IsDirectoryByReceiver ?? flags?.IsSet(directory.Value);
        if (isDirectory is null && flags is { IsResolved: false })
        {
            return null;
        }

        // The framework's method throws and gives the link back, as the library's does.
        UnusedResult? unused = call.IsDirectoryByReceiver is null ? UnresolvedResult.Find(call) : new UnusedResult(call.Invocation, IsStatement: false);
        return unused is null
            ? PlanTry(context, call, type, kindType, flags, isDirectory)
            : PlanThrowing(context, call, type, kindType, flags, isDirectory, unused);
    }

    private static FixPlan PlanThrowing(FixContext context, UnresolvedCall call, INamedTypeSymbol type, INamedTypeSymbol kindType, UnresolvedFlags? flags, bool? isDirectory, UnusedResult unused)
    {
        string method = SymLinkMethod.NameOf(isDirectory);
        return UnusedResultRewrite.PlanCall(
            context,
            $"Call SymLink.{method}",
            unused,
            generator => Rewrite(call, type, method, isDirectory is null && flags is not null ? CreateKind(flags, call, kindType, generator) : null, generator));
    }

    /// <summary>Null where the reason of a failure is asked for, which nothing would keep, or Visual Basic would need an out argument.</summary>
    private static FixPlan? PlanTry(FixContext context, UnresolvedCall call, INamedTypeSymbol type, INamedTypeSymbol kindType, UnresolvedFlags? flags, bool? isDirectory)
    {
        bool isCSharp = call.Invocation is InvocationExpressionSyntax;
        if ((isDirectory is null && !isCSharp) || MemberBody.Of(call.Operation).Descendants().Any(operation => LastErrorRead.Is(operation, context.Interop.Values.Types)))
        {
            return null;
        }

        string method = "Try" + SymLinkMethod.NameOf(isDirectory);
        var use = CallerUse.Read(call.Operation, context.Document.Id);
        return ReplacementPlan.Create(context, $"Call SymLink.{method}", use.Place.Node, generator =>
        {
            SyntaxNode? kind = isDirectory is not null ? null
                : flags is null ? ImportedType.CreateMember(kindType, "Detect", generator)
                : CreateKind(flags, call, kindType, generator);
            SyntaxNode tried = Rewrite(call, type, method, kind, generator);
            if (isDirectory is null)
            {
                tried = TryCall.AddOutArguments((InvocationExpressionSyntax)tried, errorLocal: null);
            }

            return use.Test is null ? tried : use.CreateTest(tried, generator);
        });
    }

    private static SyntaxNode CreateKind(UnresolvedFlags flags, UnresolvedCall call, INamedTypeSymbol kindType, SyntaxGenerator generator) =>
        LinkKindExpression.Create(flags.Value, call.Function.FindFlag(FlagMeaning.Directory)!, kindType, generator, call.Function);

    private static SyntaxNode Rewrite(UnresolvedCall call, INamedTypeSymbol type, string method, SyntaxNode? kind, SyntaxGenerator generator) => ManagedRewrite.Create(
        call.Invocation,
        call.Arguments.Select(argument => (argument.Syntax, argument.Parameter.Role)),
        ImportedType.CreateMember(type, method, generator),
        kind is null ? null : (KindParameter, kind),
        generator);
}

/// <summary>Calls <c>File.CreateSymbolicLink</c> or <c>Directory.CreateSymbolicLink</c> instead of a function that nobody declares.</summary>
internal sealed class CallFrameworkApiForName : UnresolvedNameFix
{
    private const string Method = "CreateSymbolicLink";

    public override string EquivalenceKey => nameof(CallFrameworkApiForName);

    public override FixedApi Api => FixedApi.Framework;

    protected override async Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context)
    {
        if (!call.Function.HasManagedEquivalent
            || call.Find(ParameterRole.LinkPath) is null
            || call.Find(ParameterRole.TargetPath) is null
            || UnresolvedFlags.Read(call, context)?.IsSet(call.Function.FindFlag(FlagMeaning.Directory)!.Value) is not { } isDirectory
            || UnresolvedResult.Find(call) is not { } unused)
        {
            return null;
        }

        string typeName = isDirectory ? "Directory" : "File";
        return await context.FindTypeEverywhereAsync("System.IO." + typeName, Method).ConfigureAwait(false) is { } type
            ? UnusedResultRewrite.PlanCall(
                context,
                $"Call {typeName}.{Method}",
                unused,
                generator => ManagedRewrite.Create(
                    call.Invocation,
                    call.Arguments.Select(argument => (argument.Syntax, argument.Parameter.Role)),
                    ImportedType.CreateMember(type, Method, generator),
                    kind: null,
                    generator))
            : null;
    }
}

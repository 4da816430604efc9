using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Editing;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Fixes;

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

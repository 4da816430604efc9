using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Inserts a right import of a function that nobody declares, and lets the call find it.</summary>
internal abstract class InsertImportFix : UnresolvedNameFix
{
    public sealed override FixedApi Api => FixedApi.Declaration;

    protected abstract bool IsLibraryImport { get; }

    protected sealed override async Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context)
    {
        if (call.Arguments.Length != call.Function.Parameters.Length
            || call.Arguments.Any(argument => argument.Name is not null && argument.Name != argument.Parameter.Name)
            || CallExistingImport.FindImport(call, context) is not null)
        {
            return null;
        }

        ImportHome home = FindHome(call, context);
        UnresolvedFlags? flags = UnresolvedFlags.Read(call, context);
        ImportInsertion? insertion = await ImportInsertion.PlanAsync(
            context,
            home,
            call.Function,
            IsLibraryImport,
            home.Encloses ? Accessibility.Private : Accessibility.Internal,
            flags?.Value.Type as INamedTypeSymbol).ConfigureAwait(false);
        if (insertion is null || !TryConvert(flags, call, insertion, context, out (SyntaxNode, Func<SyntaxGenerator, SyntaxNode>)? converted))
        {
            return null;
        }

        string form = IsLibraryImport ? "LibraryImport" : "DllImport";
        return ImportedCall.Plan(
            context,
            $"Insert a {form} of {insertion.Import.ExportName} in {home.Name}",
            call,
            generator => CreateCallee(home, insertion.Import.Name, generator),
            returnsBoolean: call.Function.Returns is ReturnKind.Boolean or ReturnKind.Bool,
            converted,
            insertion);
    }

    /// <summary>Where the author says that the import is, or where it would be looked for.</summary>
    private static ImportHome FindHome(UnresolvedCall call, FixContext context) =>
        call.ReceiverType is { } type && ImportHome.In(type, context) is { } home ? home
        : call.ReceiverName is { } name ? ImportHome.CreateNew(context, name)
        : ImportHome.Find(context, call.Function);

    private static bool TryConvert(
        UnresolvedFlags? flags,
        UnresolvedCall call,
        ImportInsertion insertion,
        FixContext context,
        out (SyntaxNode, Func<SyntaxGenerator, SyntaxNode>)? converted)
    {
        converted = null;
        if (flags is null || insertion.Flags is not { } target)
        {
            return true;
        }

        string? space = insertion.Home.Type?.ContainingNamespace is { IsGlobalNamespace: false } home ? home.ToDisplayString() : null;
        if (FlagsConversion.ToEnum(flags, target, space, context.Generator) is null)
        {
            return false;
        }

        converted = (call.Find(ParameterRole.Flags)!.Expression, generator => FlagsConversion.ToEnum(flags, target, space, generator)!);
        return true;
    }

    private static SyntaxNode CreateCallee(ImportHome home, string method, SyntaxGenerator generator) => home switch
    {
        { Encloses: true } => generator.IdentifierName(method),
        { Type: { } type } => ImportedType.CreateMember(type, method, generator),
        _ => generator.MemberAccessExpression(generator.IdentifierName(home.Name), method),
    };
}

/// <inheritdoc/>
internal sealed class InsertLibraryImport : InsertImportFix
{
    public override string EquivalenceKey => nameof(InsertLibraryImport);

    protected override bool IsLibraryImport => true;
}

/// <inheritdoc/>
internal sealed class InsertDllImport : InsertImportFix
{
    public override string EquivalenceKey => nameof(InsertDllImport);

    protected override bool IsLibraryImport => false;
}

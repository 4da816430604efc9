using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.CodeFixes.Syntax;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.MissingImports;

/// <summary>Inserts a right import of a function that nobody declares, and lets the call find it.</summary>
/// <param name="isLibraryImport">The form of the import.</param>
internal abstract class InsertImportFix(bool isLibraryImport) : UnresolvedNameFix
{
    public sealed override FixedApi Api => FixedApi.Declaration;

    protected sealed override async Task<FixPlan?> PlanAsync(UnresolvedCall call, FixContext context)
    {
        if (call.Arguments.Length != call.Function.Parameters.Length
            || call.Arguments.Any(argument => argument.Name is not null && argument.Name != argument.Parameter.Name)
            || CallExistingImport.FindImport(call, context) is not null)
        {
            return null;
        }

        // Where the author says that the import is, or where it would be looked for.
        ImportHome home = call.ReceiverType is { } type && ImportHome.In(type, context) is { } named ? named
            : call.ReceiverName is { } name ? ImportHome.CreateNew(context, name)
            : ImportHome.Find(context, call.Function);
        var flags = UnresolvedFlags.Read(call, context);
        if (await ImportInsertion.PlanAsync(context, home, call.Function, isLibraryImport, isPrivate: home.Encloses, call).ConfigureAwait(false) is not { } insertion)
        {
            return null;
        }

        SyntaxNode? converted = null;
        if (flags is not null && insertion.Import.Flags is { } target)
        {
            converted = flags.ConvertTo(target, context.Generator);
            if (converted is null)
            {
                return null;
            }
        }

        SyntaxNode callee = home switch
        {
            { Encloses: true } => context.Generator.IdentifierName(call.Function.Name),
            { Type: { } holder } => ImportedType.CreateMember(holder, call.Function.Name, context.Generator),
            _ => context.Generator.MemberAccessExpression(context.Generator.IdentifierName(home.Name), call.Function.Name),
        };
        string title = $"Insert a {(isLibraryImport ? "LibraryImport" : "DllImport")} of {insertion.Import.ExportName} in {home.Name}";
        return ImportedCall.Plan(context, title, call, callee, returnsBoolean: call.Function.Returns is ReturnKind.Boolean or ReturnKind.Bool, converted, insertion);
    }
}

/// <inheritdoc/>
internal sealed class InsertLibraryImport() : InsertImportFix(isLibraryImport: true);

/// <inheritdoc/>
internal sealed class InsertDllImport() : InsertImportFix(isLibraryImport: false);

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Calls;

/// <summary>Finds the local that a call puts its result into.</summary>
internal static class ResultLocal
{
    public static ILocalSymbol? Find(IOperation call)
    {
        IOperation value = call;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => local,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,

            // Visual Basic hangs the initializer on the declaration, which may declare several locals.
            IVariableInitializerOperation { Parent: IVariableDeclarationOperation { Declarators: { Length: 1 } declarators } } => declarators[0].Symbol,
            _ => null,
        };
    }
}

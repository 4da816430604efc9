using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>
/// Finds the text behind a pointer to it: <c>fixed (char* p = text)</c>, wrapped in a struct such as PCWSTR or not. What is no
/// such pointer stands for itself.
/// </summary>
internal static class PinnedText
{
    private const int MaximumDepth = 8;

    public static IOperation Find(IOperation path, MemberVariables variables)
    {
        IOperation found = path;
        for (int depth = 0; depth < MaximumDepth; depth++)
        {
            if (Unwrap(found, variables) is not { } inner)
            {
                return found.Type?.SpecialType == SpecialType.System_String ? found : path;
            }

            found = inner;
        }

        return path;
    }

    private static IOperation? Unwrap(IOperation pointer, MemberVariables variables) => pointer switch
    {
        IConversionOperation { Operand: { Type: IPointerTypeSymbol } operand } => operand,
        IObjectCreationOperation { Type.IsValueType: true, Arguments: { Length: 1 } arguments } when arguments[0].Value.Type is IPointerTypeSymbol => arguments[0].Value,
        ILocalReferenceOperation { Local: { IsFixed: true } local } => variables.FindSoleValue(local),

        // What is pinned has no operation of its own, but one child.
        { Kind: OperationKind.None, Type: IPointerTypeSymbol, ChildOperations.Count: 1 } => pointer.ChildOperations.First(),
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>Finds the pieces of a text that one statement begins in a local and others append to.</summary>
internal static class AppendedText
{
    /// <summary>In the order of the source; null for a piece that is appended on some paths only. Null where the value is no such local.</summary>
    public static IReadOnlyList<IOperation?>? FindParts(IOperation value, MemberVariables variables)
    {
        if (value.WithoutBuiltInConversions() is not ILocalReferenceOperation { ConstantValue.HasValue: false, Local: { IsRef: false, IsStatic: false, IsForEach: false } local } reference
            || variables.FindSoleValue(local) is not null)
        {
            return null;
        }

        List<IOperation?> parts = [];
        IOperation? block = null;
        bool isAppended = false;
        foreach (IOperation mention in variables.MentionsOf(local))
        {
            if (mention.Syntax.SpanStart >= reference.Syntax.SpanStart || MemberBody.FunctionOf(mention) != MemberBody.FunctionOf(reference))
            {
                break;
            }

            IOperation? round = MemberBody.StatementOf(mention).Parent;
            switch (mention)
            {
                case IVariableDeclaratorOperation declarator when MemberVariables.InitializerOf(declarator) is { } first:
                    parts.Add(first);
                    block = round;
                    break;
                case ILocalReferenceOperation { Parent: ISimpleAssignmentOperation assignment } when assignment.Target == mention && (parts.Count == 0 || round == block):
                    parts.Clear();
                    parts.Add(assignment.Value);
                    block = round;
                    break;
                case ILocalReferenceOperation { Parent: ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Concatenate } assignment }
                    when assignment.Target == mention && block is not null:
                    parts.Add(round == block ? assignment.Value : null);
                    isAppended = true;
                    break;
                case ILocalReferenceOperation other when VariableAccess.Of(other) != VariableAccessKind.Read:
                    return null;
            }
        }

        return isAppended ? parts : null;
    }
}

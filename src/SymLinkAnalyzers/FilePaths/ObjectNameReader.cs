using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.FilePaths;

/// <summary>Finds the text of a name in the object namespace that a call is given as a UNICODE_STRING, or within OBJECT_ATTRIBUTES.</summary>
internal static class ObjectNameReader
{
    private const int MaximumDepth = 8;

    /// <summary>Null where no text can be made out.</summary>
    public static ComposedText? Read(IArgumentOperation argument, MemberContext member) => Read(argument.Value, argument, member, depth: 0);

    private static ComposedText? Read(IOperation value, IArgumentOperation argument, MemberContext member, int depth)
    {
        if (depth > MaximumDepth)
        {
            return null;
        }

        depth++;
        switch (value)
        {
            // A text itself, however little its type may be right.
            case { Type.SpecialType: SpecialType.System_String }:
            case { Type: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Char } }:
                return member.ReadText(value);
            case IConversionOperation conversion when conversion.OperatorMethod is null || IsNameType(conversion.Type):
                return Read(conversion.Operand, argument, member, depth);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, argument, member, depth);
            case IAddressOfOperation address:
                return Read(address.Reference, argument, member, depth);
            case ILocalReferenceOperation { Local: var local }:
                return FindSource(local, argument, member) is { } source ? Read(source, argument, member, depth) : null;
            case IObjectCreationOperation creation when IsNameType(creation.Type):
                return ReadSole(creation.Arguments, creation.Initializer, argument, member, depth);
            case IInvocationOperation invocation when SaysName(invocation.TargetMethod.Name) || IsNameType(invocation.TargetMethod.ContainingType):
                return ReadSole(invocation.Arguments, initializer: null, argument, member, depth);
            default:
                return null;
        }
    }

    /// <summary>The text that one of the arguments holds, where no other does.</summary>
    private static ComposedText? ReadSole(
        IEnumerable<IArgumentOperation> arguments,
        IObjectOrCollectionInitializerOperation? initializer,
        IArgumentOperation argument,
        MemberContext member,
        int depth)
    {
        IEnumerable<IOperation> values = arguments.Select(given => given.Value)
            .Concat(initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value) ?? []);
        ComposedText[] texts = [.. values.Select(value => Read(value, argument, member, depth)).OfType<ComposedText>().Take(2)];
        return texts.Length == 1 ? texts[0] : null;
    }

    /// <summary>What gives the local its content, where that is one expression or one call only, such as RtlInitUnicodeString.</summary>
    private static IOperation? FindSource(ILocalSymbol local, IArgumentOperation argument, MemberContext member)
    {
        if (local.IsStatic || local.IsForEach)
        {
            return null;
        }

        IOperation? source = null;
        foreach (IOperation operation in member.Variables.MentionsOf(local))
        {
            IOperation? written = operation switch
            {
                IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
                ILocalReferenceOperation reference => FindWritten(reference, argument, member),
                _ => null,
            };
            if (written is null || IsEmpty(written))
            {
                continue;
            }

            if (source is not null)
            {
                return null;
            }

            source = written;
        }

        return source;
    }

    /// <summary>The value that a mention of the local puts into it; the mention itself where that cannot be told; null for a mere use.</summary>
    private static IOperation? FindWritten(ILocalReferenceOperation reference, IArgumentOperation argument, MemberContext member)
    {
        IOperation mention = reference.Parent is IAddressOfOperation or IDeclarationExpressionOperation ? reference.Parent : reference;
        switch (mention.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == mention:
                return assignment.Value;
            case IArgumentOperation given when mention != reference || given.Parameter is { RefKind: RefKind.Ref or RefKind.Out }:
                return given.Parent is IInvocationOperation invocation
                    ? member.Interop.FindCalled(invocation) is not null ? null : FindText(invocation.Arguments) ?? given
                    : null;

            // The length is a number; what else is put into a field may be the text.
            case IMemberReferenceOperation { Parent: ISimpleAssignmentOperation assignment } field when assignment.Target == field:
                return IntegerShape.Of(field.Type) is { IsInteger: true, Bits: < 64 } ? null : assignment.Value;
            default:
                return null;
        }
    }

    private static IOperation? FindText(IEnumerable<IArgumentOperation> arguments) => arguments.FirstOrDefault(argument =>
        argument.Value.Type is { SpecialType: SpecialType.System_String } or IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Char })?.Value;

    /// <summary>A local that starts without content gets it elsewhere.</summary>
    private static bool IsEmpty(IOperation value) => value.WithoutConversions() switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null } => true,
        { } content => content.ConstantValue is { HasValue: true, Value: null },
    };

    private static bool IsNameType(ITypeSymbol? type) => type is not null && SaysName(type.Name);

    private static bool SaysName(string name)
    {
        string plain = name.Replace("_", "");
        return ConditionNames.Contains(plain, "UnicodeString") || ConditionNames.Contains(plain, "ObjectAttributes");
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SymLinkAnalyzers.Values;

/// <summary>
/// Follows a value back through casts, and through locals, fields, properties and methods that have one source, to the
/// operation that makes it. What may come from several sources is not followed; that it may be null does not matter.
/// </summary>
internal static class ValueOrigin
{
    private const int MaximumDepth = 16;

    /// <summary>The first operation on the way back that is wanted; or the argument in which a call leaves the value.</summary>
    public static IOperation? Find(IOperation value, ValueContext values, Func<IOperation, bool> isWanted) => Find(value, values, isWanted, depth: 0);

    /// <summary>Whether a value is nothing, so that no call can be made through it.</summary>
    public static bool IsNull(IOperation value) => value.WithoutConversions() switch
    {
        IDefaultValueOperation => true,
        var origin when ConstantComparison.IsZeroPointer(origin) => true,
        { ConstantValue: { HasValue: true, Value: var constant } } => (constant is null || IntegerConstant.Is(constant, 0)),
        _ => false,
    };

    private static IOperation? Find(IOperation value, ValueContext values, Func<IOperation, bool> isWanted, int depth)
    {
        IOperation? origin = value;
        for (; origin is not null && depth < MaximumDepth; depth++)
        {
            if (isWanted(origin))
            {
                return origin;
            }

            origin = Step(origin, values, depth);
        }

        return null;
    }

    private static IOperation? Step(IOperation value, ValueContext values, int depth) => value switch
    {
        IConversionOperation conversion when IsOfAddress(conversion) => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        ISimpleAssignmentOperation assignment => assignment.Value,
        ICoalesceAssignmentOperation assignment => assignment.Value,
        ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => coalesce.Value,
        IConditionalOperation { WhenFalse: { } whenFalse } conditional when IsNull(whenFalse) => conditional.WhenTrue,
        IConditionalOperation { WhenFalse: { } whenFalse } conditional when IsNull(conditional.WhenTrue) => whenFalse,
        IConditionalAccessInstanceOperation instance => FindAccessed(instance),
        ILocalReferenceOperation { Local: var local } => SourceSearch.OfLocal(local, values.VariablesOf(value)),
        IFieldReferenceOperation { Field: var field } => values.FindSource(field),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type }, Instance: { } lazy } when values.Types.Is(type, KnownType.Lazy) => FindFirstValue(lazy, values, depth + 1),
        IPropertyReferenceOperation { Property: var property } => values.FindSource(property),
        IInvocationOperation { TargetMethod: { Name: "ToPointer", ContainingType.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr }, Instance: { } instance } => instance,
        IInvocationOperation { TargetMethod: var method } => values.FindSource(method),
        _ => null,
    };

    /// <summary>The operators of IntPtr change nothing, those of other types may.</summary>
    private static bool IsOfAddress(IConversionOperation conversion) =>
        conversion.OperatorMethod is not { } method || method.ContainingType.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>What the function that a Lazy is made of returns.</summary>
    private static IOperation? FindFirstValue(IOperation lazy, ValueContext values, int depth)
    {
        IOperation? factory = Find(lazy, values, operation => operation is IObjectCreationOperation && values.Types.Is(operation.Type, KnownType.Lazy), depth) is IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
            ? arguments[0].Value
            : null;
        while (factory is IConversionOperation or IDelegateCreationOperation)
        {
            factory = factory is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)factory).Target;
        }

        return factory switch
        {
            IAnonymousFunctionOperation function => SourceSearch.OfFunction(function),
            IMethodReferenceOperation { Method: var method } => values.FindSource(method),
            _ => null,
        };
    }

    private static IOperation? FindAccessed(IOperation instance)
    {
        IOperation inner = instance;
        while (inner.Parent is { } outer && (outer as IConditionalAccessOperation)?.WhenNotNull != inner)
        {
            inner = outer;
        }

        return (inner.Parent as IConditionalAccessOperation)?.Operation;
    }
}

/// <summary>What was found of the values of one compilation, so that each is followed once however often it is asked for.</summary>
internal sealed class ValueContext(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _sources = new(SymbolEqualityComparer.Default);

    /// <summary>By the root of the member, and as short-lived as that.</summary>
    private readonly ConditionalWeakTable<IOperation, MemberVariables> _variables = new();

    public Compilation Compilation => compilation;

    public KnownTypes Types { get; } = new(compilation);

    /// <summary>What makes the value of a field or property, or the result of a method, where that is one operation.</summary>
    public IOperation? FindSource(ISymbol member) => _sources.GetOrAdd(member, key => SourceSearch.OfMember(key, compilation));

    /// <summary>The locals and parameters of the member that the operation stands in.</summary>
    public MemberVariables VariablesOf(IOperation operation) => _variables.GetValue(MemberBody.Of(operation), root => new MemberVariables(root));
}

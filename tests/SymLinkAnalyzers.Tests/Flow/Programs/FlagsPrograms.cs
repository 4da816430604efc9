using FsCheck;
using FsCheck.Fluent;

namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>Random programs, all of which compile.</summary>
internal static class FlagsPrograms
{
    private static readonly long[] s_constants = [0, 1, 2, 3, 4, 0x7F, 0x80, 0xFF, -1, -2, -3, 0x8000, 0xFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000, 0x100000002, long.MinValue];

    private static readonly Gen<int> s_numbers = Gen.Choose(0, int.MaxValue);

    /// <summary>The call alone, its flags one expression.</summary>
    public static Gen<FlagsProgram> OfExpressions { get; } =
        from type in Gen.Elements(IntegerType.All)
        from flags in Expression(type, depth: 4, locals: [])
        select new FlagsProgram(type, type, [new NativeCallStatement(flags)]);

    /// <summary>The call amid statements that change locals.</summary>
    public static Gen<FlagsProgram> OfStatements { get; } =
        from parameterType in Gen.Elements(IntegerType.All)
        from localType in Gen.Elements(IntegerType.All)
        let locals = FlagsProgram.LocalsOf(localType)
        from before in Statements(locals, depth: 2)
        from flags in Gen.OneOf(Gen.Constant<FlagsExpression>(locals[0]), Expression(localType, depth: 1, locals))
        let call = new NativeCallStatement(parameterType == localType ? flags : new Conversion(parameterType, flags))
        from middle in Around(call, locals)
        from after in Statements(locals, depth: 1)
        select new FlagsProgram(parameterType, localType, [.. before, .. middle, .. after]);

    private static Gen<FlagsExpression> Expression(IntegerType type, int depth, Variable[] locals)
    {
        Gen<FlagsExpression> constant = Gen.Elements(s_constants).Select(FlagsExpression (value) => new Constant(type, value));
        FlagsExpression[] variables = [.. FlagsProgram.Parameters.Concat(locals).Where(variable => variable.Type == type)];
        Gen<FlagsExpression> leaf = variables.Length == 0 ? constant : Gen.OneOf(constant, Gen.Elements(variables));
        if (depth == 0)
        {
            return leaf;
        }

        // An enum takes no part in arithmetic.
        string[] operators = type == IntegerType.Enum ? ["|", "&", "^"] : ["|", "&", "^", "|", "&", "+", "-"];
        Gen<FlagsExpression> inner = Expression(type, depth - 1, locals);
        Gen<FlagsExpression> binary =
            from left in inner
            from operation in Gen.Elements(operators)
            from right in inner
            select (FlagsExpression)new Binary(left, operation, right);
        Gen<FlagsExpression> choice =
            from condition in Gen.Elements(FlagsProgram.Conditions)
            from whenTrue in inner
            from whenFalse in inner
            select (FlagsExpression)new Choice(condition, whenTrue, whenFalse);
        Gen<FlagsExpression> conversion =
            from source in Gen.Elements(IntegerType.All)
            from operand in Expression(source, depth - 1, locals)
            select (FlagsExpression)new Conversion(type, operand);
        Gen<FlagsExpression> choices =
            from first in inner
            from second in inner
            from third in inner
            select (FlagsExpression)new Switch(first, second, third);
        Variable[] targets = [.. locals.Where(local => local.Type == type)];
        Gen<FlagsExpression> assigned = targets.Length == 0
            ? leaf
            : from target in Gen.Elements(targets) from value in inner select (FlagsExpression)new AssignedValue(target, value);
        return Gen.Frequency(
            (2, leaf),
            (4, binary),
            (1, inner.Select(FlagsExpression (operand) => new Complement(operand))),
            (2, conversion),
            (2, choice),
            (1, choices),
            (1, assigned));
    }

    private static Gen<FlagsStatement[]> Statements(Variable[] locals, int depth) =>
        from count in Gen.Choose(0, 3)
        from statements in Gen.ArrayOf(Statement(locals, depth), count)
        select statements;

    private static Gen<FlagsStatement> Statement(Variable[] locals, int depth)
    {
        IntegerType type = locals[0].Type;
        string[] operators = type == IntegerType.Enum ? ["|", "&", "^"] : ["|", "&", "^", "+"];
        Gen<FlagsExpression> value = Expression(type, depth: 1, locals);
        Gen<FlagsStatement> assignment = from target in Gen.Elements(locals) from assigned in value select (FlagsStatement)new Assignment(target, assigned);
        Gen<FlagsStatement> compound =
            from target in Gen.Elements(locals)
            from operation in Gen.Elements(operators)
            from operand in value
            select (FlagsStatement)new CompoundAssignment(target, operation, operand);
        Gen<FlagsStatement> hidden =
            from target in Gen.Elements(locals)
            from format in Gen.Elements(HiddenAssignment.Formats)
            from assigned in Expression(type, depth: 1, [])
            select (FlagsStatement)new HiddenAssignment(target, assigned, format);
        if (depth == 0)
        {
            return Gen.Frequency((4, assignment), (3, compound), (3, hidden));
        }

        Gen<FlagsStatement[]> inner = Statements(locals, depth - 1);
        Gen<string> condition = Gen.Elements(FlagsProgram.Conditions);
        return Gen.Frequency(
            (4, assignment),
            (3, compound),
            (3, hidden),
            (1, Gen.Elements(locals).Select(FlagsStatement (local) => new Increment(local))),
            (2, from test in condition from then in inner from otherwise in inner select (FlagsStatement)new If(test, then, otherwise)),
            (1, condition.Select(FlagsStatement (test) => new LeaveIf(test))),
            (1, from number in s_numbers from body in inner select (FlagsStatement)new Loop(number, body)),
            (1, from before in inner from test in condition from after in inner from caught in inner select (FlagsStatement)new TryCatch(before, test, after, caught)));
    }

    /// <summary>The call as it is, or within one of the statements that hold others.</summary>
    private static Gen<FlagsStatement[]> Around(FlagsStatement call, Variable[] locals)
    {
        Gen<FlagsStatement[]> inner = Statements(locals, depth: 1);
        Gen<FlagsStatement[]> body = from before in inner from after in inner select (FlagsStatement[])[.. before, call, .. after];
        Gen<string> condition = Gen.Elements(FlagsProgram.Conditions);
        return Gen.OneOf(
            Gen.Constant<FlagsStatement[]>([call]),
            body,
            from test in condition from then in body from otherwise in inner select (FlagsStatement[])[new If(test, then, otherwise)],
            from number in s_numbers from statements in body select (FlagsStatement[])[new Loop(number, statements)],
            from before in body from test in condition from after in inner from caught in inner select (FlagsStatement[])[new TryCatch(before, test, after, caught)],
            from before in inner from test in condition from after in inner from caught in body select (FlagsStatement[])[new TryCatch(before, test, after, caught)]);
    }
}

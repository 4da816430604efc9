namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>An expression that can be written as C# and computed by itself.</summary>
internal abstract record FlagsExpression(IntegerType Type)
{
    public abstract Int128 Compute(ProgramState state);

    /// <summary>C#, to stand in an unchecked context.</summary>
    public abstract override string ToString();
}

internal sealed record Constant(IntegerType Type, long Value) : FlagsExpression(Type)
{
    public override Int128 Compute(ProgramState state) => Type.Wrap(Value);

    public override string ToString() => $"(({Type.Name})({Value}L))";
}

/// <summary>A parameter or local.</summary>
internal sealed record Variable(IntegerType Type, string Name) : FlagsExpression(Type)
{
    public override Int128 Compute(ProgramState state) => state[Name];

    public override string ToString() => Name;
}

internal sealed record Binary(FlagsExpression Left, string Operator, FlagsExpression Right) : FlagsExpression(Left.Type)
{
    public override Int128 Compute(ProgramState state) => Type.Wrap(Compute(Left.Compute(state), Operator, Right.Compute(state)));

    public override string ToString() => Type.IsNarrow ? $"(({Type.Name})({Left} {Operator} {Right}))" : $"({Left} {Operator} {Right})";

    public static Int128 Compute(Int128 left, string operation, Int128 right) => operation switch
    {
        "|" => left | right,
        "&" => left & right,
        "^" => left ^ right,
        "+" => left + right,
        "-" => left - right,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };
}

internal sealed record Complement(FlagsExpression Operand) : FlagsExpression(Operand.Type)
{
    public override Int128 Compute(ProgramState state) => Type.Wrap(~Operand.Compute(state));

    public override string ToString() => Type.IsNarrow ? $"(({Type.Name})(~{Operand}))" : $"(~{Operand})";
}

internal sealed record Conversion(IntegerType Type, FlagsExpression Operand) : FlagsExpression(Type)
{
    public override Int128 Compute(ProgramState state) => Type.Wrap(Operand.Compute(state));

    public override string ToString() => $"(({Type.Name}){Operand})";
}

internal sealed record Choice(string Condition, FlagsExpression WhenTrue, FlagsExpression WhenFalse) : FlagsExpression(WhenTrue.Type)
{
    public override Int128 Compute(ProgramState state) => (state.IsTrue(Condition) ? WhenTrue : WhenFalse).Compute(state);

    public override string ToString() => $"({Condition} ? {WhenTrue} : {WhenFalse})";
}

/// <summary>A switch expression on the parameter <c>number</c>.</summary>
internal sealed record Switch(FlagsExpression WhenZero, FlagsExpression WhenOne, FlagsExpression Otherwise) : FlagsExpression(WhenZero.Type)
{
    public override Int128 Compute(ProgramState state) => (state["number"] == 0 ? WhenZero : state["number"] == 1 ? WhenOne : Otherwise).Compute(state);

    public override string ToString() => $"(number switch {{ 0 => {WhenZero}, 1 => {WhenOne}, _ => {Otherwise} }})";
}

/// <summary>An assignment, whose value is what it assigns.</summary>
internal sealed record AssignedValue(Variable Target, FlagsExpression Value) : FlagsExpression(Target.Type)
{
    public override Int128 Compute(ProgramState state) => state[Target.Name] = Value.Compute(state);

    public override string ToString() => $"({Target} = {Value})";
}

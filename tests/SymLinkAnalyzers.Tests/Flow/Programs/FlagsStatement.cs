namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>A statement that can be written as C# and run by itself.</summary>
internal abstract record FlagsStatement
{
    /// <summary>False where the method has been left.</summary>
    public abstract bool Run(ProgramState state);

    public abstract override string ToString();

    protected static bool RunAll(IEnumerable<FlagsStatement> statements, ProgramState state) => statements.All(statement => statement.Run(state));

    protected static string Write(IEnumerable<FlagsStatement> statements) => $"{{ {string.Join(' ', statements)} }}";
}

/// <summary>The call, whose flags are known or not.</summary>
internal sealed record NativeCallStatement(FlagsExpression Flags) : FlagsStatement
{
    public override bool Run(ProgramState state)
    {
        state.Passed.Add(Flags.Compute(state));
        return true;
    }

    public override string ToString() => $"CreateSymbolicLinkW(\"link\", \"target\", {Flags});";
}

internal sealed record Assignment(Variable Target, FlagsExpression Value) : FlagsStatement
{
    public override bool Run(ProgramState state)
    {
        state[Target.Name] = Value.Compute(state);
        return true;
    }

    public override string ToString() => $"{Target} = {Value};";
}

internal sealed record CompoundAssignment(Variable Target, string Operator, FlagsExpression Value) : FlagsStatement
{
    public override bool Run(ProgramState state)
    {
        state[Target.Name] = Target.Type.Wrap(Binary.Compute(state[Target.Name], Operator, Value.Compute(state)));
        return true;
    }

    public override string ToString() => $"{Target} {Operator}= {Value};";
}

internal sealed record Increment(Variable Target) : FlagsStatement
{
    public override bool Run(ProgramState state)
    {
        state[Target.Name] = Target.Type.Wrap(state[Target.Name] + 1);
        return true;
    }

    public override string ToString() => $"{Target}++;";
}

/// <summary>The ways in which a local changes where no assignment names it on the left.</summary>
internal sealed record HiddenAssignment(Variable Target, FlagsExpression Value, string Format) : FlagsStatement
{
    public static string[] Formats { get; } =
    [
        "Set(ref {0}, {1});",
        "Out(out {0}, {1});",
        "({0}, _) = ({1}, 0);",
        "{{ ref var alias = ref {0}; alias = {1}; }}",
        "{{ System.Action change = () => {0} = {1}; change(); }}",
        "{{ Change(); void Change() => {0} = {1}; }}",
        "{{ if (({0} = {1}) == default) {{ }} }}",
        "try {{ throw new System.Exception(); }} catch {{ {0} = {1}; }}",
        "try {{ }} finally {{ {0} = {1}; }}",
        "switch (number) {{ case 0: goto default; default: {0} = {1}; break; }}",
        "do {{ {0} = {1}; }} while (false);",
        "foreach (var each in new[] {{ {1} }}) {{ {0} = each; }}",
        "_ = {0} = {1};",
        "{0} ^= {0}; {0} |= {1};",
    ];

    public override bool Run(ProgramState state)
    {
        state[Target.Name] = Value.Compute(state);
        return true;
    }

    public override string ToString() => string.Format(Format, Target, Value);
}

internal sealed record If(string Condition, FlagsStatement[] Then, FlagsStatement[] Else) : FlagsStatement
{
    public override bool Run(ProgramState state) => RunAll(state.IsTrue(Condition) ? Then : Else, state);

    public override string ToString() => $"if ({Condition}) {Write(Then)} else {Write(Else)}";
}

internal sealed record LeaveIf(string Condition) : FlagsStatement
{
    public override bool Run(ProgramState state) => !state.IsTrue(Condition);

    public override string ToString() => $"if ({Condition}) return;";
}

/// <summary>Runs its body as often as the parameter <c>loops</c> says.</summary>
/// <param name="Number">Tells the loop's variable from those of others.</param>
/// <param name="Body">What is repeated.</param>
internal sealed record Loop(int Number, FlagsStatement[] Body) : FlagsStatement
{
    public override bool Run(ProgramState state)
    {
        for (Int128 round = 0; round < state["loops"]; round++)
        {
            if (!RunAll(Body, state))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => $"for (int round{Number} = 0; round{Number} < loops; round{Number}++) {Write(Body)}";
}

/// <summary>Throws between two lots of statements when the condition holds, and catches.</summary>
internal sealed record TryCatch(FlagsStatement[] Before, string ThrowIf, FlagsStatement[] After, FlagsStatement[] Catch) : FlagsStatement
{
    public override bool Run(ProgramState state) => RunAll(Before, state) && RunAll(state.IsTrue(ThrowIf) ? Catch : After, state);

    public override string ToString() => $"try {{ {string.Join(' ', Before)} if ({ThrowIf}) throw new System.Exception(); {string.Join(' ', After)} }} catch (System.Exception) {Write(Catch)}";
}

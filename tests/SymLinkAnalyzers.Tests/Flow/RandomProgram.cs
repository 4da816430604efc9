using FsCheck;
using FsCheck.Fluent;
using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Flow;

/// <summary>A small program over a few integer locals, which can be written as C# and run here.</summary>
internal sealed class RandomProgram
{
    public const int LocalCount = 3;
    public const int ConditionCount = 3;

    private readonly IReadOnlyList<Statement> _statements;

    private RandomProgram(IReadOnlyList<Statement> statements) => _statements = statements;

    public static Gen<RandomProgram> Any { get; } =
        from statements in Statements(size: 3)
        from last in Expressions(size: 2)
        select new RandomProgram([.. statements, new Call(last)]);

    /// <summary>The body of a method whose parameters are the conditions.</summary>
    public override string ToString() => string.Join("\n", _statements);

    /// <summary>Runs the program for one choice of conditions and reports what each call passes.</summary>
    public void Run(int conditions, Action<Statement, uint> called)
    {
        var machine = new Machine(conditions, called);
        machine.Run(_statements);
    }

    /// <summary>All calls, in the order of the text.</summary>
    public IEnumerable<Statement> Calls => _statements.SelectMany(CallsIn);

    private static IEnumerable<Statement> CallsIn(Statement statement) => statement switch
    {
        Call => [statement],
        If choice => choice.Then.Concat(choice.Else).SelectMany(CallsIn),
        Loop loop => loop.Body.SelectMany(CallsIn),
        Try attempt => attempt.Body.Concat(attempt.Catch).Concat(attempt.Finally).SelectMany(CallsIn),
        _ => [],
    };

    private static Gen<IReadOnlyList<Statement>> Statements(int size) =>
        from count in Gen.Choose(1, 3)
        from statements in SomeStatement(size).ArrayOf(count)
        select (IReadOnlyList<Statement>)statements;

    private static Gen<Statement> SomeStatement(int size)
    {
        Gen<Statement> simple = Gen.OneOf(
            from local in Local from value in Expressions(2) select (Statement)new Assign(local, "=", value),
            from local in Local from sign in Gen.Elements("|=", "&=", "^=", "+=") from value in Expressions(2) select (Statement)new Assign(local, sign, value),
            from value in Expressions(2) select (Statement)new Call(value),
            from condition in Condition select (Statement)new ThrowIf(condition),
            from condition in Condition from leaves in Gen.Elements("break", "continue") select (Statement)new LeaveIf(condition, leaves));
        return size == 0 ? simple : Gen.OneOf(
            simple,
            simple,
            from condition in Condition from then in Statements(size - 1) from otherwise in Statements(size - 1) select (Statement)new If(condition, then, otherwise),
            from condition in Condition from body in Statements(size - 1) select (Statement)new Loop(condition, body),
            from body in Statements(size - 1) from handler in Statements(size - 1) from last in Statements(size - 1) select (Statement)new Try(body, handler, last));
    }

    private static Gen<Expression> Expressions(int size)
    {
        Gen<Expression> simple = Gen.OneOf(
            from value in Gen.Elements(0u, 1u, 2u, 3u, 4u, 0x80u, 0xFFu, 0x8000u, 0x80000000u, uint.MaxValue) select (Expression)new Constant(value),
            from local in Local select (Expression)new Variable(local));
        return size == 0 ? simple : Gen.OneOf(
            simple,
            from left in Expressions(size - 1) from sign in Gen.Elements("|", "&", "^", "+") from right in Expressions(size - 1) select (Expression)new Binary(left, sign, right),
            from operand in Expressions(size - 1) select (Expression)new Complement(operand),
            from type in Gen.Elements("byte", "sbyte", "ushort", "short", "int", "long", "Wide", "Narrow") from operand in Expressions(size - 1) select (Expression)new Cast(type, operand),
            from condition in Condition from then in Expressions(size - 1) from otherwise in Expressions(size - 1) select (Expression)new Choice(condition, then, otherwise),
            from condition in Condition from then in Expressions(size - 1) from otherwise in Expressions(size - 1) select (Expression)new Switch(condition, then, otherwise),
            from local in Local from value in Expressions(size - 1) select (Expression)new Store(local, value));
    }

    private static Gen<int> Local => Gen.Choose(0, LocalCount - 1);

    private static Gen<int> Condition => Gen.Choose(0, ConditionCount - 1);

    public abstract record Statement;

    public abstract record Expression;

    private sealed record Assign(int Local, string Sign, Expression Value) : Statement
    {
        public override string ToString() => $"v{Local} {Sign} {Value};";
    }

    private sealed record Call(Expression Value) : Statement
    {
        public override string ToString() => $"Create(a, b, {Value});";
    }

    private sealed record ThrowIf(int Condition) : Statement
    {
        public override string ToString() => $"if (c{Condition}) throw new System.Exception();";
    }

    /// <summary>Does nothing outside of loops, where it would not compile: it stands behind a loop of its own there.</summary>
    private sealed record LeaveIf(int Condition, string Way) : Statement
    {
        public override string ToString() => $"do {{ if (c{Condition}) {Way}; v0 ^= 1; }} while (false);";
    }

    private sealed record If(int Condition, IReadOnlyList<Statement> Then, IReadOnlyList<Statement> Else) : Statement
    {
        public override string ToString() => $"if (c{Condition}) {{ {string.Join(" ", Then)} }} else {{ {string.Join(" ", Else)} }}";
    }

    /// <summary>Goes round at most three times.</summary>
    private sealed record Loop(int Condition, IReadOnlyList<Statement> Body) : Statement
    {
        public override string ToString() => $"foreach (int _ in Rounds) {{ if (!c{Condition}) break; {string.Join(" ", Body)} }}";
    }

    private sealed record Try(IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Catch, IReadOnlyList<Statement> Finally) : Statement
    {
        public override string ToString() => $"try {{ {string.Join(" ", Body)} }} catch {{ {string.Join(" ", Catch)} }} finally {{ {string.Join(" ", Finally)} }}";
    }

    private sealed record Constant(uint Value) : Expression
    {
        public override string ToString() => $"{Value}u";
    }

    private sealed record Variable(int Local) : Expression
    {
        public override string ToString() => $"v{Local}";
    }

    private sealed record Binary(Expression Left, string Sign, Expression Right) : Expression
    {
        public override string ToString() => $"({Left} {Sign} {Right})";
    }

    private sealed record Complement(Expression Operand) : Expression
    {
        public override string ToString() => $"(~{Operand})";
    }

    private sealed record Cast(string Type, Expression Operand) : Expression
    {
        public override string ToString() => $"((uint)({Type}){Operand})";
    }

    private sealed record Choice(int Condition, Expression Then, Expression Else) : Expression
    {
        public override string ToString() => $"(c{Condition} ? {Then} : {Else})";
    }

    private sealed record Switch(int Condition, Expression Then, Expression Else) : Expression
    {
        public override string ToString() => $"(c{Condition} switch {{ true => {Then}, false => {Else} }})";
    }

    private sealed record Store(int Local, Expression Value) : Expression
    {
        public override string ToString() => $"(v{Local} = {Value})";
    }

    private sealed class ThrownException : Exception;

    private sealed class Machine(int conditions, Action<Statement, uint> called)
    {
        private readonly uint[] _locals = new uint[LocalCount];

        public void Run(IReadOnlyList<Statement> statements)
        {
            try
            {
                RunAll(statements);
            }
            catch (ThrownException)
            {
            }
        }

        private void RunAll(IReadOnlyList<Statement> statements)
        {
            foreach (Statement statement in statements)
            {
                Run(statement);
            }
        }

        private void Run(Statement statement)
        {
            switch (statement)
            {
                case Assign { Sign: "=" } assign:
                    _locals[assign.Local] = Evaluate(assign.Value);
                    break;
                case Assign assign:
                    _locals[assign.Local] = Combine(_locals[assign.Local], assign.Sign[..1], Evaluate(assign.Value));
                    break;
                case Call call:
                    called(call, Evaluate(call.Value));
                    break;
                case ThrowIf fault when Holds(fault.Condition):
                    throw new ThrownException();
                case LeaveIf leave when !Holds(leave.Condition):
                    _locals[0] ^= 1;
                    break;
                case If choice:
                    RunAll(Holds(choice.Condition) ? choice.Then : choice.Else);
                    break;
                case Loop loop:
                    for (int round = 0; round < 3 && Holds(loop.Condition); round++)
                    {
                        RunAll(loop.Body);
                    }

                    break;
                case Try attempt:
                    try
                    {
                        RunAll(attempt.Body);
                    }
                    catch (ThrownException)
                    {
                        RunAll(attempt.Catch);
                    }
                    finally
                    {
                        RunAll(attempt.Finally);
                    }

                    break;
            }
        }

        private uint Evaluate(Expression expression)
        {
            switch (expression)
            {
                case Constant constant:
                    return constant.Value;
                case Variable variable:
                    return _locals[variable.Local];
                case Binary binary:
                    uint left = Evaluate(binary.Left);
                    return Combine(left, binary.Sign, Evaluate(binary.Right));
                case Complement complement:
                    return ~Evaluate(complement.Operand);
                case Cast cast:
                    uint value = Evaluate(cast.Operand);
                    return cast.Type switch
                    {
                        "byte" or "Narrow" => (byte)value,
                        "sbyte" => unchecked((uint)(sbyte)value),
                        "ushort" => (ushort)value,
                        "short" => unchecked((uint)(short)value),
                        _ => value,
                    };
                case Choice choice:
                    return Evaluate(Holds(choice.Condition) ? choice.Then : choice.Else);
                case Switch choice:
                    return Evaluate(Holds(choice.Condition) ? choice.Then : choice.Else);
                case Store store:
                    return _locals[store.Local] = Evaluate(store.Value);
                default:
                    throw new InvalidOperationException();
            }
        }

        private static uint Combine(uint left, string sign, uint right) => sign switch
        {
            "|" => left | right,
            "&" => left & right,
            "^" => left ^ right,
            _ => unchecked(left + right),
        };

        private bool Holds(int condition) => (conditions >> condition & 1) != 0;
    }
}

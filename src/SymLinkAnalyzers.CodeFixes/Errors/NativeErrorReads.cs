using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.CodeFixes.Infrastructure;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Values;

namespace SymLinkAnalyzers.CodeFixes.Errors;

/// <summary>The places that read the error code of one call, and that need it from elsewhere once the call is another.</summary>
/// <param name="CanRedirect">Whether a local declared at the call can be read at all of them.</param>
internal sealed record NativeErrorReads(IReadOnlyList<IOperation> Reads, bool CanRedirect)
{
    /// <summary>Those of a member, by its root.</summary>
    private static readonly ConditionalWeakTable<IOperation, IOperation[]> s_all = new();

    public static NativeErrorReads Find(NativeCall call)
    {
        IOperation body = MemberBody.Of(call.Invocation);
        HashSet<SyntaxNode> reached = [.. call.StepsAfter.Select(step => step.Syntax)];
        IOperation[] all = s_all.GetValue(body, root => [.. root.Descendants().Where(operation => ErrorReader.Reads(operation, call.Member.Types))]);
        IOperation[] reads = [.. all.Where(read => IsReached(read) || IsInHandlerOf(call.Invocation, read))];

        // Whoever runs a lambda may read the error of what is called in it.
        IOperation function = MemberBody.FunctionOf(call.Invocation);
        IOperation[] outside = function is IAnonymousFunctionOperation or ILocalFunctionOperation ? [.. all.Where(read => !function.Syntax.Span.Contains(read.Syntax.Span))] : [];
        if (outside.Length > 0)
        {
            return new NativeErrorReads([.. outside, .. reads], CanRedirect: false);
        }

        return new NativeErrorReads(
            reads,
            reads.All(read => IsPlain(read, call.Member.Types) && IsOfThisCallAlone(read, call, body)) && FindScope(call.Invocation) is { } scope && reads.All(read => scope.Contains(read.Syntax)));

        // The walk ends before a helper that may have an error of its own.
        bool IsReached(IOperation read) =>
            reached.Contains(read.Syntax)
            || ((reached.Count == 0 || !LastErrorRead.Is(read, call.Member.Types)) && IsOfThisCallAlone(read, call, body));
    }

    /// <summary>Whether something else than the code that a fix replaces reads the error.</summary>
    public bool AreOutside(SyntaxNode replaced) => Reads.Any(read => !replaced.Span.Contains(read.Syntax.Span));

    /// <summary>Whether the read stands after the call, and no other call that sets the error stands between them.</summary>
    private static bool IsOfThisCallAlone(IOperation read, NativeCall call, IOperation body)
    {
        int end = call.Invocation.Syntax.Span.End;
        return read.Syntax.SpanStart > end && !body.Descendants().Any(operation =>
            operation is IInvocationOperation or IFunctionPointerInvocationOperation
            && operation.Syntax.SpanStart > end
            && operation.Syntax.SpanStart < read.Syntax.SpanStart
            && (call.Member.Interop.FindCalled(operation)?.SetsLastError
                ?? (operation is IInvocationOperation { TargetMethod: var method } && PlatformInvoke.IsImport(method, out bool setsLastError) && setsLastError)));
    }

    /// <summary>Whether the read stands in a handler, or in its filter, of a Try statement whose body calls.</summary>
    private static bool IsInHandlerOf(IOperation call, IOperation read)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is ITryOperation handled && handled.Body == inner && handled.Catches.Any(clause => clause.Syntax.Span.Contains(read.Syntax.Span)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(IOperation read, KnownTypes types) =>
        LastErrorRead.KindOf(read, types) == LastErrorReadKind.CapturedAsException
        || read is IInvocationOperation { TargetMethod: { ContainingType.Name: "Marshal", Name: "GetLastWin32Error" or "GetLastPInvokeError" } }
        || (read is IInvocationOperation { Type.SpecialType: SpecialType.System_Int32, TargetMethod: var method } && PlatformInvoke.IsGetLastError(method));

    /// <summary>The block in which a local declared in the call's arguments is known and surely assigned; C# alone has such locals.</summary>
    private static SyntaxNode? FindScope(IOperation call)
    {
        IOperation operation = call;
        while (operation.Parent is IParenthesizedOperation
            or IConversionOperation
            or IUnaryOperation
            or IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) }
            or IVariableInitializerOperation
            or IVariableDeclaratorOperation
            or IVariableDeclarationOperation
            or ISimpleAssignmentOperation)
        {
            operation = operation.Parent;
        }

        SyntaxNode? statement = operation.Parent switch
        {
            IConditionalOperation { Syntax: IfStatementSyntax @if } conditional when conditional.Condition == operation => @if,
            IVariableDeclarationGroupOperation { Syntax: LocalDeclarationStatementSyntax declaration } => declaration,
            IExpressionStatementOperation { Syntax: ExpressionStatementSyntax expression } => expression,
            _ => null,
        };
        return statement?.Parent is BlockSyntax block ? block : null;
    }
}

/// <summary>Recognises whatever reads the last error: itself, by a delegate made of what does, or in a method, property or constructor of the author's own.</summary>
internal static class ErrorReader
{
    private const int MostCalls = 3;

    public static bool Reads(IOperation operation, KnownTypes types) => Reads(operation, types, MostCalls);

    private static bool Reads(IOperation operation, KnownTypes types, int depth) =>
        LastErrorRead.Is(operation, types)
        || (operation is IObjectCreationOperation { Constructor: { } constructor } && AsksItself(constructor, types))
        || (FindCalled(operation) is { } method && (IsReader(method, types) || ReadsWithin(method, operation, types, depth)));

    private static IMethodSymbol? FindCalled(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        IPropertyReferenceOperation reference => reference.Property.GetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    /// <summary>Whether an exception derived from Win32Exception is made without a code.</summary>
    private static bool AsksItself(IMethodSymbol constructor, KnownTypes types)
    {
        INamedTypeSymbol? type = constructor.ContainingType;
        while (type is not null && !types.Is(type, KnownType.Win32Exception))
        {
            type = type.BaseType;
        }

        return type is not null
            && !SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType)
            && !constructor.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_Int32);
    }

    private static bool IsReader(IMethodSymbol method, KnownTypes types) =>
        PlatformInvoke.IsGetLastError(method)
        || (method.Name is "GetLastWin32Error" or "GetLastPInvokeError" or "GetLastSystemError" or "GetHRForLastWin32Error" or "GetLastPInvokeErrorMessage"
            && method.Parameters.IsEmpty
            && types.Is(method.ContainingType, KnownType.Marshal));

    /// <summary>Whether the method, if it stands in the source of the same project, reads the error of whatever was called before it.</summary>
    private static bool ReadsWithin(IMethodSymbol method, IOperation use, KnownTypes types, int depth)
    {
        if (depth == 0 || use.SemanticModel is not { } model)
        {
            return false;
        }

        foreach (SyntaxReference reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax();
            if (!model.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            {
                continue;
            }

            // What a method of Visual Basic does stands in the block round its first line.
#pragma warning disable RS1030 // The helper may stand in another file than the call, and is bound for calls of the author's own methods alone.
            SemanticModel own = syntax.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
            IOperation? body = own.GetOperation(syntax) ?? (syntax.Parent is { } block ? own.GetOperation(block) : null);
            foreach (IOperation operation in body?.Descendants() ?? [])
            {
                if (Reads(operation, types, depth - 1))
                {
                    return true;
                }

                // What is read from here on is the error of a call of its own.
                if (operation is IInvocationOperation { TargetMethod: var called } && PlatformInvoke.IsImport(called, out _))
                {
                    break;
                }
            }
        }

        return false;
    }
}

/// <summary>Finds the callers of a method, or the readers of a property, who read the error of the native call that it ends in.</summary>
internal static class CallerErrorReads
{
    /// <summary>Parts of the names that code needs to read an error.</summary>
    private static readonly string[] s_words = ["Win32Error", "PInvokeError", "SystemError", "LastError", "LastDllError", "Win32Exception"];

    /// <summary>Whether some do in the file of the place, or may in another.</summary>
    /// <param name="call">The call whose result the method may return.</param>
    /// <param name="context">The place.</param>
    public static async Task<bool> MayBeAsync(NativeCall call, FixContext context)
    {
        if (call.ResultUse != ResultUse.Used || FindReturning(call) is not { } member)
        {
            return false;
        }

        // A light bulb binds no other file.
        if (!MentionSearch.AreInOneFile(member)
            && call.Declaration.SetsLastError
            && (OutlastsMethod(call) || IsHandedOut(call))
            && await MayBeReadElsewhereAsync(member, context).ConfigureAwait(false))
        {
            return true;
        }

        foreach (Mention mention in await context.FindMentionsAsync(member, SearchScope.File).ConfigureAwait(false))
        {
            foreach (SyntaxNode node in mention.Name.AncestorsAndSelf())
            {
                if (mention.Model.GetOperation(node, context.CancellationToken) is { } use and (IInvocationOperation or IMethodReferenceOperation or IPropertyReferenceOperation))
                {
                    IOperation caller = MemberBody.Of(use);
                    if (caller != call.Member.Root && caller.Descendants().Any(operation => ErrorReader.Reads(operation, context.Interop.Values.Types)))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the text of another file has the name of the method or property, and a word that reads errors.</summary>
    private static async Task<bool> MayBeReadElsewhereAsync(ISymbol member, FixContext context)
    {
        Project project = context.Document.Project;
        IEnumerable<ProjectId> callers = MentionSearch.MayBeInOtherProjects(member)
            ? context.Solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id)
            : [];
        var name = new Regex($@"\b{Regex.Escape(member.Name)}\b", RegexOptions.IgnoreCase);
        foreach (Document document in callers.Prepend(project.Id).SelectMany(id => context.Solution.GetProject(id)!.Documents))
        {
            if (document.Id == context.Document.Id)
            {
                continue;
            }

            string text = (await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString();
            if (name.IsMatch(text) && s_words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the method may return the result, or something else after a failure, and nothing has overwritten the error by then.</summary>
    private static bool OutlastsMethod(NativeCall call)
    {
        HashSet<SyntaxNode> reached = [.. call.StepsAfter.Where(step => step is { Interference: null, Outcome: not CallOutcome.Success }).Select(step => step.Syntax)];
        return call.Member.Root.Descendants().Any(operation =>
            operation is IReturnOperation { ReturnedValue: { ConstantValue: not { HasValue: true, Value: true } } returned }
            && (returned.Syntax.Span.Contains(call.Invocation.Syntax.Span) || reached.Contains(returned.WithoutConversions().Syntax)));
    }

    /// <summary>Whether the result goes into a parameter, a field or a property, in whatever form.</summary>
    private static bool IsHandedOut(NativeCall call)
    {
        IOperation value = call.Invocation;
        while (value.Parent is not (null or IAssignmentOperation or IBlockOperation or IAnonymousFunctionOperation))
        {
            value = value.Parent;
        }

        return value.Parent is IAssignmentOperation { Target: IParameterReferenceOperation or IMemberReferenceOperation } assignment && assignment.Value == value;
    }

    private static bool MaySayHowItWent(ITypeSymbol type) => type.SpecialType != SpecialType.System_Void && (type.IsValueType || type.Name == "Task");

    /// <summary>The method or property that gives its caller something which may be the result, or null.</summary>
    private static ISymbol? FindReturning(NativeCall call) =>
        MemberBody.MemberOf(call.Invocation) is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet } method
        && (method.ReturnType.SpecialType == SpecialType.System_Boolean || (MaySayHowItWent(method.ReturnType) && OutlastsMethod(call)) || IsHandedOut(call))
            ? method.AssociatedSymbol ?? method
            : null;
}

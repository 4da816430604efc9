using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SymLinkAnalyzers.Calls;

namespace SymLinkAnalyzers.CodeFixes.Results;

/// <summary>The handlers of a file. Each may be there for an exception that a method of the file throws.</summary>
internal sealed class ExceptionHandlers
{
    /// <summary>What the managed calls throw where the system refuses.</summary>
    private static readonly string[] s_thrownByCalls =
        ["System.IO.IOException", "System.IO.DirectoryNotFoundException", "System.UnauthorizedAccessException", "SymLinks.SymLinkException"];

    private static readonly ConditionalWeakTable<SemanticModel, ExceptionHandlers> s_ofFiles = new();

    private readonly ITypeSymbol[] _thrownByCalls;
    private readonly List<ICatchClauseOperation> _clauses = [];
    private readonly List<SyntaxToken> _errorCodes = [];
    private readonly HashSet<string> _typesOf = [];

    private ExceptionHandlers(SemanticModel model)
    {
        _thrownByCalls = [.. s_thrownByCalls.Select(model.Compilation.GetTypeByMetadataName).OfType<ITypeSymbol>()];
        foreach (SyntaxToken token in model.SyntaxTree.GetRoot().DescendantTokens())
        {
            if (token.ValueText == "NativeErrorCode")
            {
                _errorCodes.Add(token);
            }
            else if (token.ValueText is "typeof" or "GetType" or "TypeOf")
            {
                _typesOf.UnionWith(token.Parent?.DescendantTokens().Select(part => part.ValueText) ?? []);
            }
            else if (string.Equals(token.ValueText, "catch", StringComparison.OrdinalIgnoreCase) && FindClause(token, model) is { } clause)
            {
                _clauses.Add(clause);
            }
        }
    }

    /// <summary>Whether other handlers than now would catch what a managed call throws in the statement's place, or the file asks for the exception's type or its code.</summary>
    /// <param name="statement">The statement that throws now.</param>
    /// <param name="thrown">The type of its exception.</param>
    public static bool TellApart(IOperation statement, ITypeSymbol thrown) =>
        statement.SemanticModel is not { } model || s_ofFiles.GetValue(model, file => new ExceptionHandlers(file)).TellApart(statement.Syntax, thrown);

    private bool TellApart(SyntaxNode statement, ITypeSymbol thrown) =>
        _errorCodes.Exists(token => !statement.Span.Contains(token.Span))
        || _typesOf.Contains(thrown.Name)
        || _clauses.Exists(clause => CaughtExceptions.Catches(clause, thrown) is not { } isCaught
            || Array.Exists(_thrownByCalls, other => CaughtExceptions.Catches(clause, other) != isCaught)
            || (isCaught && AsksWhich(clause)));

    /// <summary>Whether a handler of any exception tells one type from others, or looks at its code.</summary>
    private static bool AsksWhich(ICatchClauseOperation clause) => clause.Handler.Descendants().Any(operation => operation
        is IIsTypeOperation or IIsPatternOperation or IConversionOperation { IsImplicit: false } or ISwitchOperation or ISwitchExpressionOperation
        or IPropertyReferenceOperation { Property.Name: "ErrorCode" or "HResult" });

    private static ICatchClauseOperation? FindClause(SyntaxToken token, SemanticModel model)
    {
        foreach (SyntaxNode? node in new[] { token.Parent, token.Parent?.Parent })
        {
            if (node is not null && model.GetOperation(node) is ICatchClauseOperation clause)
            {
                return clause;
            }
        }

        return null;
    }
}

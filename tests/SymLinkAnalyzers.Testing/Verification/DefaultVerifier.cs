using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fails with a <see cref="VerificationException"/>, whatever the test framework.</summary>
public class DefaultVerifier : IVerifier
{
    public DefaultVerifier()
        : this([])
    {
    }

    protected DefaultVerifier(ImmutableStack<string> context) => Context = context;

    protected ImmutableStack<string> Context { get; }

    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        var count = collection.Count();
        True(count == 0, $"Expected '{collectionName}' to be empty, contains '{count}' elements");
    }

    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Fail(message ?? $"items not equal.  expected:'{expected}' actual:'{actual}'");
        }
    }

    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
        {
            Fail(message ?? "Expected value to be 'true' but was 'false'");
        }
    }

    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
        {
            Fail(message ?? "Expected value to be 'false' but was 'true'");
        }
    }

    [DoesNotReturn]
    public virtual void Fail(string? message = null)
        => throw new VerificationException(CreateMessage(message ?? "Verification failed for an unspecified reason."));

    public virtual void LanguageIsSupported(string language)
        => True(language is LanguageNames.CSharp or LanguageNames.VisualBasic, $"Unsupported Language: '{language}'");

    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => True(collection.Any(), $"expected '{collectionName}' to be non-empty, contains");

    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected,
        IEnumerable<T> actual,
        IEqualityComparer<T>? equalityComparer = null,
        string? message = null)
        => True(expected.SequenceEqual(actual, equalityComparer), message ?? "Expected sequences to be equal");

    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    protected virtual string CreateMessage(string message)
        => Context.Aggregate(message, (inner, context) => $"Context: {context}\n{inner}");
}

using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A request that writes to a stream as it goes, so that it cannot be begun again once something is written.</summary>
public abstract record Export<TResponse> : IRequest<TResponse>, IExport
{
    private const string Verb = "Export";

    /// <param name="output">The caller disposes it.</param>
    protected Export(Stream output) => Output = new ExportStream(output);

    public Stream Output { get; }

    /// <summary>What it writes, for the log: the words of the request's name behind <c>Export</c>. A request of another name says it itself.</summary>
    public virtual string Subject => GetType().Name is var name && name.StartsWith(Verb, StringComparison.Ordinal)
        ? string.Concat(name[Verb.Length..].Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")).Trim()
        : throw new InvalidOperationException($"{name} does not say what it writes.");

    bool IExport.HasBegun => Output is ExportStream { HasBegun: true };
}

/// <inheritdoc cref="Export{TResponse}"/>
internal interface IExport
{
    /// <summary>What it writes.</summary>
    string Subject { get; }

    /// <summary>Whether anything was written.</summary>
    bool HasBegun { get; }
}

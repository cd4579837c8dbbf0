using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A request that writes to a stream as it goes, so that it cannot be begun again once something is written.</summary>
public abstract record Export<TResponse> : IRequest<TResponse>, IExport
{
    /// <param name="output">The caller disposes it.</param>
    protected Export(Stream output) => Output = new ExportStream(output);

    public Stream Output { get; }

    bool IExport.HasBegun => Output is ExportStream { HasBegun: true };
}

/// <inheritdoc cref="Export{TResponse}"/>
internal interface IExport
{
    /// <summary>Whether anything was written.</summary>
    bool HasBegun { get; }
}

using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A request that changes something, in one transaction of the database.</summary>
public interface ICommand : IBaseRequest;

/// <inheritdoc cref="ICommand"/>
public interface ICommand<out TResponse> : IRequest<TResponse>, ICommand;

using MediatR;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A request that changes something, in one transaction of the database.</summary>
public interface ICommand : IBaseRequest;

/// <inheritdoc cref="ICommand"/>
public interface ICommand<out TResponse> : IRequest<TResponse>, ICommand;

/// <summary>
/// A command that reads what it needs and then writes everything in one batch of statements, which the database takes or leaves as a whole.
/// It has no transaction around it, which spares two round trips; its handler finds the connection open.
/// </summary>
public interface IBatchCommand : ICommand;

/// <inheritdoc cref="IBatchCommand"/>
public interface IBatchCommand<out TResponse> : ICommand<TResponse>, IBatchCommand;

import type { Injector, Nullable } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Value } from '../../engine/grid/value';

type Rows = readonly (readonly Value[])[];

/** A function that formulas may call beside the spreadsheet's own. */
export interface CellFunction {
  /** As formulas have it, in capitals: `STEELYARD.SCORE`. */
  readonly name: string;
  /** Shown while a formula is typed. */
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  /**
   * @param given ranges, or single values; `null` is an empty cell or an argument that was left out
   * @returns a value for each cell that the formula fills; an error is its text, such as `#N/A`
   */
  compute(given: readonly (Value | Rows)[]): Rows;
}

type ErrorText = Parameters<typeof ErrorValueObject.create>[0];

function valueIn(object: Nullable<BaseValueObject>): Value {
  if (!object || object.isNull()) return null;
  if (object.isError()) return (object as ErrorValueObject).getErrorType();
  return object.getValue() as Value;
}

function objectOf(value: Value): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return ERROR_TYPE_SET.has(value as never)
    ? ErrorValueObject.create(value as ErrorText)
    : StringValueObject.create(value);
}

function arrayOf(rows: Rows): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(objectOf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** Univer's own way for foreign functions gives them 0 for an empty cell; a mark that is missing is not 0. */
class Executor extends BaseFunction {
  constructor(private readonly definition: CellFunction) {
    super(definition.name);
    this.minParams = definition.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = definition.parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const rows = this.definition.compute(
      given.map((object) =>
        object.isArray()
          ? (object as ArrayValueObject).getArrayValue().map((row) => row.map(valueIn))
          : valueIn(object),
      ),
    );
    // A single value needs no array, which would be one that spills.
    return rows.length === 1 && rows[0]!.length === 1 ? objectOf(rows[0]![0]!) : arrayOf(rows);
  }
}

/** Makes functions known to formulas and to those who type them; ones of the same names give way. */
export function defineFunctions(injector: Injector, functions: readonly CellFunction[]): void {
  injector.get(IFunctionService).registerExecutors(...functions.map((definition) => new Executor(definition)));
  const flag = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: flag(!parameter.optional),
        repeat: flag(false),
      })),
    })),
  );
}
